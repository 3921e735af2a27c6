// The drawn parts of a picture as items: their layer, their bounds, and how each is created when it becomes visible.
import { part } from "./data.js";
import { farLines } from "./far.js";
import { bands as measures, document as frame } from "./measures.js";
import { on, picture } from "./model.js";
import { make, painter, short } from "./paint.js";

const { groups, links, looks, nodes, places, prefix } = picture;
const paint = painter(looks);
const standIns = new Map();
const listStandIns = () => {
  standIns.clear();
  for (const each of picture.standIns) standIns.set(each.place, each);
};

listStandIns();
on("renewed", listStandIns);

export const boundsOf = ([left, top, wide, high]) => [left, top, left + wide, top + high];

function boundsOfLines(lines) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}

function group(attributes, said, content) {
  const label = said ? { role: "img", "aria-label": said } : { "aria-hidden": "true" };
  const title = said ? [make("title", {}, said)] : [];
  return make("g", { ...attributes, ...label }, ...title, ...content);
}

function band({ group: number, area: [left, top, wide, high], title, room }) {
  const { id, ground, isEnd } = groups[number];
  const rect = make("rect", { ...looks[`ground ${ground}`], x: short(left), y: short(top) });
  for (const [name, value] of [["width", wide], ["height", high], ["rx", frame.BAND_RADIUS]]) {
    rect.setAttribute(name, short(value));
  }
  const words = title.map((line, row) => {
    const at = { x: short(isEnd ? room[0] + room[2] : room[0]) };
    at.y = short(room[1] + measures.TITLE_SIZE + row * measures.TITLE_LEADING);
    return make("text", { ...looks.name, ...at, ...(isEnd ? { "text-anchor": "end" } : {}) }, isEnd ? `\u202b${line}\u202c` : line);
  });
  return make("g", { "data-group": id, class: ground }, rect, ...words);
}

const bearing = (is) => (is ? " bearing" : "");

// The items of a layout, in drawing order.
export function itemsOf(placed) {
  const items = [];
  placed.bands.forEach((each, number) => {
    items.push({ key: `band ${number}`, layer: "groups", bounds: boundsOf(each.area), make: () => band(each) });
  });
  placed.headings.forEach(({ words, at: [x, y] }, number) => {
    const at = { x: short(x), y: short(y) };
    const bounds = [x, y - measures.TITLE_LEADING, x + 300, y];
    items.push({ key: `heading ${number}`, layer: "groups", bounds, make: () => make("text", { ...looks.heading, ...at }, words) });
  });
  placed.trunks.forEach((each, number) => items.push(trunkItem(each, number)));
  for (const [number, each] of placed.steps) items.push(stepItem(each, number));
  for (const each of farLines(picture, placed)) items.push(farItem(each));
  placed.pairs.forEach((each, number) => {
    const content = () => group({ class: "line contradicts" }, each.said[0], paint.pair(each));
    items.push({ key: `pair ${number}`, layer: "lines", bounds: boundsOfLines(each.lines), nodes: each.nodes, make: content });
  });
  if (picture.hasWords) placed.trunks.forEach((each, number) => items.push(wordItem(each, number, placed.steps)));
  for (const [place, { area, side }] of placed.boxes) {
    const markup = writtenAt(place).box;
    items.push({ key: `place ${place}`, layer: "nodes", bounds: boundsOf(area), place, area, side, markup });
  }
  return items;
}

function trunkItem(each, number) {
  const attributes = { class: `trunk ${each.stroke}${bearing(each.links.some((link) => links[link].isBearing))}` };
  return {
    key: `trunk ${number}`,
    layer: "lines",
    bounds: boundsOfLines(each.lines),
    links: each.links,
    make: () => group(attributes, "", paint.trunk(each, each.links.every((link) => links[link].isThin))),
  };
}

// The labels of trunks are drawn after all lines, because they interrupt the lines that they are on.
function wordItem(each, number, steps) {
  const { stroke, links: its, lines: drawn } = each;
  return {
    key: `word ${number}`,
    layer: "lines",
    bounds: boundsOfLines([...drawn, steps.get(its[0]).branch]),
    links: its,
    make: () => group({ class: `trunk ${stroke}` }, "", [paint.word(each, steps)]),
  };
}

function lineItem(number, bounds, drawn) {
  const { id, said, stroke, isBearing, isThin } = links[number];
  const attributes = { id, class: `line ${stroke}${bearing(isBearing)}` };
  const content = () => group(attributes, said, drawn(stroke, isThin));
  return { key: `link ${number}`, layer: "lines", bounds, links: [number], make: content };
}

const stepItem = (each, number) =>
  lineItem(number, boundsOfLines([each.branch, each.bracket]), (...look) => paint.step(each, ...look));
const farItem = ({ link, curves }) =>
  lineItem(link, boundsOfLines(curves), (...look) => paint.farLines(curves, ...look));

// The static picture that the page of a smaller map contains; boxes are taken from it.
const still = part("still");
const origins = new Map();

// Records the positions of boxes in the static picture.
export function setOrigins({ boxes }) {
  for (const [place, { area }] of still ? boxes : []) origins.set(place, area);
  still?.remove();
}

// The source of the box at a place.
const writtenAt = (place) => standIns.get(place) ?? nodes[places[place].node];

export const originOf = (place) => origins.get(place) ?? [0, 0];

// The markup of boxes comes from the page itself, and is parsed as SVG, so that no script in it runs.
export function readBoxes(items) {
  return (still ? items.map(stillBox) : parsed(items)).map((element, number) => prepared(element, items[number].place));
}

function stillBox({ place }) {
  const { id } = writtenAt(place);
  return still.querySelector(`#${CSS.escape(id)}`).cloneNode(true);
}

function parsed(items) {
  const inner = items.map(({ markup }) => markup);
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${inner.join("")}</svg>`;
  const read = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return [...read.children].map((element) => document.adoptNode(element));
}

// The text of a box is visible, and its label is read by screen readers, so that a tooltip would be in the way. The
// links to sources are also in the panel; here they would interfere with selection and the tab key.
function prepared(element, place) {
  for (const each of element.querySelectorAll("title, .spine")) each.remove();
  for (const link of [element, ...element.querySelectorAll("a")]) link.removeAttribute("href");
  for (const row of element.querySelectorAll(".row")) row.classList.add("box");
  element.dataset.place = place;
  return element;
}

// Moves a box to its position, with its spine on the side facing its target.
export function putBox(element, { place, area: [left, top, ...size], side }) {
  const [x, y] = originOf(place);
  element.setAttribute("transform", `translate(${short(left - x)} ${short(top - y)})`);
  if (element.dataset.side === String(side)) return;
  element.dataset.side = side;
  element.querySelector(":scope > .spine")?.remove();
  const { isHome, link, node } = places[place];
  const mark = isHome ? nodes[node].mark : null;
  if (!side) return;
  const spine = paint.spine(links[link].stroke, side, [x, y, ...size], mark, links[link].isThin);
  element.insertBefore(spine, element.querySelector(":scope > .twig"));
}

// Reuses an element for another place with the same content.
export function moveBox(element, item) {
  element.dataset.place = item.place;
  delete element.dataset.side;
  putBox(element, item);
}
