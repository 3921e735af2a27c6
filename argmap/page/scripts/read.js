// Reading the argument step by step, in the order of the outline.
import { choose } from "./choice.js";
import { on, rows, state } from "./model.js";

let [order, number] = [[], new Map()];

function list() {
  order = [...new Set(rows.map((row) => row.dataset.id).filter((id) => id !== undefined))];
  number = new Map(order.map((id, place) => [id, place]));
}

function step(by) {
  const at = number.get(state.chosen);
  const next = at === undefined ? order[by > 0 ? 0 : order.length - 1] : order[at + by];
  if (next !== undefined) choose(next);
}

list();
on("renewed", list);
on("pressed", (name) => {
  if (name === "next") step(1);
  if (name === "previous") step(-1);
});

document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || target.closest("input")) return;
  if (key === "n") step(1);
  else if (key === "p") step(-1);
});
