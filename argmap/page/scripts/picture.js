// The picture under the hand: choose with a click, drag to move; what is chosen is lit with its neighbours.
import { choose } from "./choice.js";
import { boxed, boxes, canvas, cards, joints, lines, on, state, statements, svg } from "./model.js";
import { bringIfFar } from "./zoom.js";

const FAR_ENOUGH = 4;
let lit = [];

// The statement whose box an element of the picture lies in.
export function statementAt(element) {
  const box = element.closest?.(".box");
  return boxed.get(box?.id) ?? null;
}

// The lines that lead from or to a statement, and those of the steps that it bears on.
function linesAt(id) {
  const hit = new Set(lines.filter(({ from }) => from.includes(id)).map(({ ends: [, end] }) => end));
  const steps = joints.filter((joint) => hit.has(joint.id));
  const isOfStep = ({ ends, from }) =>
    steps.some((step) => ends.includes(step.id) && step.premises.some((premise) => from.includes(premise)));
  return lines.filter((line) => line.to === id || line.from.includes(id) || isOfStep(line));
}

function light(id) {
  for (const element of lit) element.classList.remove("lit", "chosen", "near");
  lit = [];
  svg.classList.toggle("has-choice", id !== null);
  if (id === null) return;
  const touched = linesAt(id);
  const near = new Set([...statements.get(id).up, ...statements.get(id).rivals]);
  for (const [child] of statements.get(id).down) near.add(child);
  const ends = new Set(touched.flatMap(({ ends: both, from }) => [...both, ...from]));
  const add = (element, ...names) => {
    element?.classList.add(...names);
    if (element) lit.push(element);
  };
  for (const { element } of touched) add(element, "lit");
  for (const each of new Set([...near, ...ends])) add(boxes.get(each), "lit", "near");
  for (const { id: joint, element } of joints) if (ends.has(joint)) add(element, "lit");
  for (const { id: card, rows, element } of cards) {
    if (ends.has(card) || rows.some((row) => row === id || near.has(row))) add(element, "lit");
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
