// The model of the page: statements, the picture's outline, and the reader's selection.
import { data, part } from "./data.js";
import { prepare } from "./outline.js";

// Ids are arbitrary text, so they are keys of maps, never names of properties.
export const statements = new Map();
export const roots = [];
export const picture = {};
// The statements by the ids of their boxes, which links within the page use.
export const boxed = new Map();
// The place of each statement's own box.
export const homeOf = new Map();
// The rows of the outline, all of them and by statement.
export const rows = [];
export const rowsOf = new Map();
// The state of the page; code that changes it announces the change to its listeners.
export const state = {};

function refill(list, values) {
  list.length = 0;
  for (const each of values) list.push(each);
}

function refillMap(map, entries) {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

// Reads the data. Lists and maps are refilled, so that existing references remain valid.
function takeOver() {
  refillMap(statements, data.statements.map((each) => [each.id, { ...each, up: [] }]));
  for (const { id, down } of statements.values()) {
    for (const [child] of down) {
      const { up } = statements.get(child);
      if (!up.includes(id)) up.push(id);
    }
  }
  refill(roots, data.roots);
  for (const [name, value] of Object.entries(prepare(data.picture))) {
    if (Array.isArray(picture[name])) refill(picture[name], value);
    else picture[name] = value;
  }
  refillMap(boxed, data.statements.map(({ id, box }) => [box, id]));
  refillMap(homeOf, picture.nodes.flatMap((node, number) => node.rows.map((id) => [id, picture.homes[number]])));
  refill(rows, document.querySelectorAll('[data-part="tree"] > li'));
  rowsOf.clear();
  for (const row of rows) {
    if (rowsOf.has(row.dataset.id)) rowsOf.get(row.dataset.id).push(row);
    else rowsOf.set(row.dataset.id, [row]);
  }
  Object.assign(state, {
    chosen: null,
    folded: new Set(),
    without: { kind: new Set(), voice: new Set(), tag: new Set() },
    only: null,
    hits: null,
    found: null,
    lit: null,
    hidden: new Set(),
    pale: new Set(),
  });
}

takeOver();
export const direction = picture.direction;

// The statements at a place; there are several on a card.
export const rowsAt = (place) => picture.nodes[picture.places[place].node].rows;
// The statement at a place, or the first of several.
export const statementAt = (place) => rowsAt(place)[0];
export const premisesOf = ({ premises }) => premises.flatMap((node) => picture.nodes[node].rows);
// The statement that a step leads to; for a step on a step, its premise, or its target if it has several premises.
export function endOf({ isOnLink, target }) {
  if (!isOnLink) return picture.nodes[target].rows[0];
  const hit = picture.links[target];
  return hit.premises.length > 1 ? endOf(hit) : picture.nodes[hit.premises[0]].rows[0];
}

const listeners = new Map();

export function on(event, act) {
  listeners.set(event, [...(listeners.get(event) ?? []), act]);
}

export function tell(event, ...what) {
  for (const act of listeners.get(event) ?? []) act(...what);
}

// In a preview: starts again with new data, after the page was updated.
export function renew(now) {
  Object.assign(data, now);
  takeOver();
  tell("renewed");
}

export function say(words) {
  part("said").textContent = words;
}
