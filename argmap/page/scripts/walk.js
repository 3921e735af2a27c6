// Keyboard navigation in the picture: towards the thesis, down to the reasons, along the row.
import { choose } from "./choice.js";
import { part } from "./data.js";
import { direction, on, picture, roots, state, statements } from "./model.js";
import { areaOf, elementOf } from "./sheet.js";
import { isSideways } from "./turning.js";
import { canvas, fit, zoomBy } from "./view.js";
import { canFold, fold } from "./visible.js";

// The keys for the target, for a reason, and for the previous and next neighbour, by the direction of the picture.
const WAYS = {
  TB: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  BT: ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"],
  LR: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
  RL: ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"],
};
const [TO_TARGET, TO_REASON, ...ALONG] = WAYS[direction];
// In a picture that is mirrored, rows begin at the right.
const [TO_PREVIOUS, TO_NEXT] = picture.mirrored ? ALONG.reverse() : ALONG;
// The target from which each statement was reached, so that the way back is the same.
const from = new Map();
// The statement whose box gets the focus as soon as it is built.
let awaited = null;

const place = (id) => {
  const [left, top, wide, high] = areaOf(id);
  if (isSideways(direction)) return top + high / 2;
  return picture.mirrored ? -left - wide / 2 : left + wide / 2;
};

const inOrder = (ids) =>
  [...new Set(ids)]
    .filter((id) => areaOf(id))
    .map((id) => [place(id), id])
    .sort(([a], [b]) => a - b)
    .map(([, id]) => id);

const reasonsOf = (id) => inOrder(statements.get(id).down.map(([child]) => child));

const targetOf = (id) => {
  const shown = statements.get(id).up.filter((each) => areaOf(each));
  return shown.includes(from.get(id)) ? from.get(id) : shown[0];
};

export function neighbour(id, key) {
  const target = targetOf(id);
  if (key === TO_TARGET) return target;
  if (key === TO_REASON) {
    const [first] = reasonsOf(id);
    if (first !== undefined) from.set(first, id);
    return first;
  }
  const row = target === undefined ? inOrder(roots) : reasonsOf(target);
  const next = row[row.indexOf(id) + (key === TO_NEXT ? 1 : -1)];
  if (next !== undefined && target !== undefined) from.set(next, target);
  return next;
}

function step(event) {
  const id = neighbour(state.chosen, event.key);
  event.preventDefault();
  if (id === undefined) return;
  choose(id, "replace");
  focusBox(id);
}

// Focuses the box, so that a screen reader reads it.
function focusBox(id) {
  const box = elementOf(id);
  awaited = box ? null : id;
  if (!box || !canvas.contains(document.activeElement)) return;
  box.setAttribute("tabindex", "-1");
  box.focus({ preventScroll: true });
}

function act(event) {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "+" || key === "=") zoomBy(1);
  else if (key === "-") zoomBy(-1);
  else if (key === "0") fit();
  else if (key === "x" && canFold(state.chosen)) fold(state.chosen);
  else if (key === "Enter" && state.chosen === null) {
    const [first] = inOrder(roots);
    if (first === undefined) return;
    choose(first);
    focusBox(first);
  } else if (key === "Enter") part("panel").querySelector(".scroll").focus();
  else if (state.chosen !== null && [TO_TARGET, TO_REASON, TO_PREVIOUS, TO_NEXT].includes(key)) step(event);
}

on("renewed", () => {
  from.clear();
  awaited = null;
});
on("scrolled", () => {
  if (awaited !== null && awaited === state.chosen) focusBox(awaited);
});
on("started", () => canvas.addEventListener("keydown", act));
