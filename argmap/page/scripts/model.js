// The map as the page holds it: statements, the picture's outline, and what readers have chosen of both.
import { data, part } from "./data.js";
import { prepare } from "./outline.js";

// Ids are what people wrote: they are looked up in maps, never as the names of properties.
export const statements = new Map();
export const roots = [];
export const picture = {};
// The statements by the ids of their boxes, which links within the page lead to.
export const boxed = new Map();
// The place of each statement's own box.
export const homeOf = new Map();
// The rows of the outline, all and by their statements.
export const rows = [];
export const rowsOf = new Map();
// What can change; whoever changes it tells, and whoever shows it listens.
export const state = {};

function refill(list, values) {
  list.length = 0;
  for (const each of values) list.push(each);
}

function refillMap(map, entries) {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

// Takes over what the data says. Lists and maps stay what they are, so that whoever holds one holds what is new.
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

// The statements at a place: several on a card.
export const rowsAt = (place) => picture.nodes[picture.places[place].node].rows;
// The statement at a place, or the first of several.
export const statementAt = (place) => rowsAt(place)[0];
export const premisesOf = ({ premises }) => premises.flatMap((node) => picture.nodes[node].rows);
// The statement that a step bears on; one that bears on a step bears on its premise, or where there are several its end.
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

// In a preview: begins again with other data, once the page has been brought to what it says.
export function renew(now) {
  Object.assign(data, now);
  takeOver();
  tell("renewed");
}

export function say(words) {
  part("said").textContent = words;
}
