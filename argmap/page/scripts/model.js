// The map as the page holds it: its data, and the elements that show it.

export const part = (name) => document.querySelector(`[data-part="${name}"]`);

const data = JSON.parse(part("data").textContent);

// Ids are what people wrote: they are looked up in maps, never as the names of properties.
export const statements = new Map(data.statements.map((each) => [each.id, { ...each, up: [] }]));
export const direction = data.direction;
export const roots = data.roots;

for (const { id, down } of statements.values()) {
  for (const [child] of down) {
    const { up } = statements.get(child);
    if (!up.includes(id)) up.push(id);
  }
}

export const canvas = part("canvas");
export const svg = canvas.querySelector("svg");
const groups = new Map(Array.from(svg.querySelectorAll("[id]"), (group) => [group.id, group]));

const drawn = (things, name) =>
  things
    .map((each) => ({ ...each, element: groups.get(each.box ?? each.id) }))
    .filter(({ element }) => element && !element.classList.add(name));

export const boxes = new Map(drawn(data.statements, "box").map(({ id, element }) => [id, element]));
// The statements by the ids of their boxes, which links within the page lead to.
export const boxed = new Map(data.statements.map(({ id, box }) => [box, id]));
export const cards = drawn(data.cards, "card");
export const lines = drawn(data.lines, "line");
export const trunks = drawn(data.trunks, "trunk");
export const standIns = drawn(data.standIns, "stand-in");

// What a box says can be read in it, and its label tells it to screen readers; a tooltip would only be in the way.
for (const title of svg.querySelectorAll(".box > title")) title.remove();

// Its links to sources are in the panel too; here they would stand in the way of choosing, and of the tab key.
for (const link of svg.querySelectorAll("a")) link.removeAttribute("href");

const panels = Array.from(document.querySelectorAll(".about"), (panel) => [panel.dataset.id, panel]);
export const abouts = new Map(panels);
export const rows = Array.from(document.querySelectorAll('[data-part="tree"] > li'));
export const rowsOf = new Map();
for (const row of rows) rowsOf.set(row.dataset.id, [...(rowsOf.get(row.dataset.id) ?? []), row]);

// What can change; whoever changes it tells, and whoever shows it listens.
export const state = {
  chosen: null,
  folded: new Set(),
  without: { kind: new Set(), voice: new Set() },
  hidden: new Set(),
  hits: null,
};

const listeners = new Map();

export function on(event, act) {
  listeners.set(event, [...(listeners.get(event) ?? []), act]);
}

export function tell(event, ...what) {
  for (const act of listeners.get(event) ?? []) act(...what);
}

export function say(words) {
  part("said").textContent = words;
}
