// The outline as a tree view for keyboards and screen readers, with branches that can be folded.
import { choose } from "./choice.js";
import { part } from "./data.js";
import { on, rows, rowsOf, state } from "./model.js";
import { fold } from "./visible.js";

const tree = part("tree");
const keyOf = (row) => row.dataset.id ?? row.dataset.step;
const itemOf = (row) => row.firstElementChild;
const rowOf = (element) => element.closest("li");
let number = new Map();
const depthOf = (row) => Number(row.dataset.depth);
let [parents, below, first, current] = [[], [], new Map(), null];

const isParent = (place) => place + 1 < rows.length && depthOf(rows[place + 1]) > depthOf(rows[place]);
const isOpen = (row) => !state.folded.has(keyOf(row));

// Computes the position of each item in the tree; the list itself is flat.
function prepare() {
  tree.setAttribute("role", "tree");
  tree.setAttribute("aria-labelledby", tree.closest("section").getAttribute("aria-labelledby"));
  number = new Map(rows.map((row, place) => [row, place]));
  [parents, below, first, current] = [[], [], new Map(), rows[0]];
  const path = [];
  const sizes = new Map();
  const places = rows.map((row, place) => {
    path.length = depthOf(row);
    const parent = path[path.length - 1] ?? -1;
    parents[place] = parent;
    path.push(place);
    sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
    if (!row.classList.contains("again") && row.dataset.id) first.set(row.dataset.id, row);
    return sizes.get(parent);
  });
  // In reverse order, so that the descendants of an item are counted before the item itself.
  for (let place = rows.length - 1; place >= 0; place -= 1) {
    below[place] ??= 0;
    if (parents[place] >= 0) below[parents[place]] = (below[parents[place]] ?? 0) + below[place] + (rows[place].dataset.id ? 1 : 0);
  }
  rows.forEach((row, place) => {
    const item = itemOf(row);
    row.setAttribute("role", "none");
    const values = {
      role: "treeitem",
      tabindex: "-1",
      "aria-level": depthOf(row) + 1,
      "aria-posinset": places[place],
      "aria-setsize": sizes.get(parents[place]),
      "aria-selected": "false",
    };
    for (const [name, value] of Object.entries(values)) item.setAttribute(name, value);
    const twist = item.querySelector(":scope > .twist");
    if (!isParent(place)) {
      item.removeAttribute("aria-expanded");
      twist?.remove();
      return;
    }
    item.setAttribute("aria-expanded", "true");
    if (!twist) item.prepend(newTwist());
  });
  if (current) itemOf(current).setAttribute("tabindex", "0");
}

function newTwist() {
  const twist = document.createElement("span");
  twist.className = "twist";
  twist.setAttribute("aria-hidden", "true");
  return twist;
}

// For each row whether a statement is shown there or below; this includes the row of a folded step.
function left() {
  const found = rows.map(({ dataset }) => dataset.id === undefined ? state.folded.has(dataset.step) : !state.hidden.has(dataset.id));
  for (let place = rows.length - 1; place >= 0; place -= 1) {
    if (found[place] && rows[parents[place]]?.dataset.id === undefined && parents[place] >= 0) found[parents[place]] = true;
  }
  return found;
}

function show() {
  let closedAt = Infinity;
  const isLeft = left();
  rows.forEach((row, place) => {
    const isBelowClosed = depthOf(row) > closedAt;
    if (!isBelowClosed) closedAt = Infinity;
    const id = row.dataset.id;
    row.hidden = isBelowClosed || !isLeft[place];
    row.classList.toggle("pale", state.pale.has(id));
    if (!isParent(place)) return;
    itemOf(row).setAttribute("aria-expanded", String(isOpen(row)));
    if (isOpen(row)) delete itemOf(row).dataset.below;
    else itemOf(row).dataset.below = `${below[place]} below`;
    if (!isBelowClosed && !isOpen(row)) closedAt = depthOf(row);
  });
}

function setCurrent(row, { focus = false } = {}) {
  if (!row) return;
  itemOf(current).setAttribute("tabindex", "-1");
  current = row;
  itemOf(row).setAttribute("tabindex", "0");
  if (focus) itemOf(row).focus();
  const id = row.dataset.id;
  if (focus && id !== undefined && id !== state.chosen) choose(id, "replace");
}

const shown = (from, by) => {
  let place = from + by;
  while (rows[place]?.hidden) place += by;
  return rows[place];
};

function act(event) {
  const row = rowOf(event.target);
  const place = number.get(row);
  if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const closes = isParent(place) && isOpen(row);
  const opens = isParent(place) && !isOpen(row);
  const focus = { focus: true };
  const acts = {
    ArrowDown: () => setCurrent(shown(place, 1), focus),
    ArrowUp: () => setCurrent(shown(place, -1), focus),
    Home: () => setCurrent(shown(-1, 1), focus),
    End: () => setCurrent(shown(rows.length, -1), focus),
    ArrowRight: () => (opens ? fold(keyOf(row), false) : closes && setCurrent(shown(place, 1), focus)),
    ArrowLeft: () => (closes ? fold(keyOf(row), true) : setCurrent(rows[parents[place]], focus)),
    x: () => isParent(place) && fold(keyOf(row)),
    Enter: () => (row.dataset.id ? choose(row.dataset.id) : isParent(place) && fold(keyOf(row))),
    " ": () => acts.Enter(),
  };
  if (!Object.hasOwn(acts, event.key)) return;
  event.preventDefault();
  acts[event.key]();
}

on("visible", show);

// Some rows are those of the previous version of the page, with their state.
on("renewed", () => {
  for (const row of rows) {
    row.hidden = false;
    row.classList.remove("pale", "hit");
    delete itemOf(row).dataset.below;
  }
  prepare();
});

on("viewed", () => {
  if (state.chosen !== null) current.scrollIntoView({ block: "center" });
});

on("chosen", (id, before) => {
  for (const each of [before, id]) {
    for (const row of rowsOf.get(each) ?? []) itemOf(row).setAttribute("aria-selected", String(each === id));
  }
  const row = first.get(id);
  if (!row || current.dataset.id === id) return;
  setCurrent(row);
  const pane = tree.parentElement.getBoundingClientRect();
  const place = row.getBoundingClientRect();
  if (place.top < pane.top || place.bottom > pane.bottom) row.scrollIntoView({ block: "center" });
});

on("started", () => {
  prepare();
  tree.addEventListener("keydown", act);
  tree.addEventListener("click", (event) => {
    const row = rowOf(event.target);
    if (!row) return;
    event.preventDefault();
    setCurrent(row);
    if (event.target.closest(".twist") || !row.dataset.id) fold(keyOf(row));
    else choose(row.dataset.id);
  });
});
