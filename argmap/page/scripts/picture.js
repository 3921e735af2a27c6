// The picture under the hand: choose with a click, drag to move; what is chosen is lit with its neighbours.
import { choose } from "./choice.js";
import { boxed, boxes, canvas, cards, lines, on, standIns, state, statements, svg, trunks } from "./model.js";
import { bringIfFar } from "./zoom.js";

const FAR_ENOUGH = 4;
let lit = [];

// The statement whose box, or what stands for it elsewhere, an element of the picture lies in.
export function statementAt(element) {
  const box = element.closest?.(".box");
  if (box) return boxed.get(box.id) ?? null;
  const strip = element.closest?.(".stand-in");
  return standIns.find(({ id }) => id === strip?.id)?.of ?? null;
}

// The lines that lead from or to a statement, and those of the steps that it bears on.
function linesAt(id) {
  const hit = new Set(lines.filter(({ from }) => from.includes(id)).map(({ hits }) => hits));
  return lines.filter((line) => line.to === id || line.from.includes(id) || hit.has(line.id));
}

function light(id) {
  for (const element of lit) element.classList.remove("lit", "chosen", "near");
  lit = [];
  svg.classList.toggle("has-choice", id !== null);
  if (id === null) return;
  const touched = linesAt(id);
  const near = new Set([...statements.get(id).up, ...statements.get(id).rivals]);
  for (const [child] of statements.get(id).down) near.add(child);
  const ends = new Set(touched.flatMap(({ from, to }) => [...from, to]));
  const names = new Set(touched.map(({ id: name }) => name));
  const add = (element, ...names) => {
    element?.classList.add(...names);
    if (element) lit.push(element);
  };
  for (const { element } of touched) add(element, "lit");
  for (const each of new Set([...near, ...ends])) add(boxes.get(each), "lit", "near");
  for (const { lines: its, element } of trunks) if (its.some((name) => names.has(name))) add(element, "lit");
  for (const { step, of, element } of standIns) if (names.has(step) || of === id) add(element, "lit");
  for (const { rows, element } of cards) {
    if (rows.some((row) => row === id || ends.has(row) || near.has(row))) add(element, "lit");
  }
  add(boxes.get(id), "lit", "chosen");
}

function drag() {
  let from = null;
  let moved = false;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
    moved = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!moved && Math.hypot(x, y) < FAR_ENOUGH) return;
    moved = true;
    canvas.classList.add("dragged");
    canvas.scrollTo({ left: from.left - x, top: from.top - y, behavior: "instant" });
  });
  window.addEventListener("pointerup", () => {
    from = null;
    canvas.classList.remove("dragged");
  });
  return () => moved;
}

on("chosen", (id, before) => {
  light(id);
  const box = boxes.get(id);
  if (!box) return;
  // The panel takes its room when the first is chosen; what was seen may be behind it then.
  if (before === null) requestAnimationFrame(() => bringIfFar(box, "instant"));
  else bringIfFar(box);
});

on("started", () => {
  const wasDragged = drag();
  canvas.addEventListener("click", (event) => {
    if (wasDragged()) return;
    event.preventDefault();
    const id = statementAt(event.target);
    if (id !== null) choose(id);
    else if (state.chosen !== null) choose(null);
  });
});
