// The picture on its sheet: laid out for what is shown, and built where it is visible. When zoomed out, boxes are
// outlines.
import { arrange } from "./arranging.js";
import { dress } from "./dress.js";
import { boundsOf, itemsOf, moveBox, putBox, readBoxes, setOrigins } from "./items.js";
import { document as frame } from "./measures.js";
import { homeOf, on, picture, statements, tell } from "./model.js";
import { outlineOf } from "./outline.js";
import { make, rounded, short } from "./paint.js";
import { visible } from "./visible.js";
import { bring, canvas, hasBegun, keep, onScreen, seen, setPicture, setSize, sheet } from "./view.js";

// Up to this many boxes are built wherever they are; if more are in view, they are too small to be read.
const MOST_BUILT = 400;
const MORE_AROUND = 0.5;
// A page that replaces another one builds the visible part first, and the rest after this many milliseconds.
const LATER = 100;
const layers = new Map(
  ["groups", "far", "lines", "nodes", "over"].map((name) => [name, make("g", { class: name })]),
);
const inner = make("g", { id: `${picture.prefix}.picture`, class: picture.judged }, ...layers.values());
inner.setAttribute("transform", `translate(${frame.MARGIN} ${frame.MARGIN})`);
export const svg = make("svg", { ...picture.root, "data-direction": picture.direction, "aria-label": picture.title }, inner);
const built = new Map();
let [items, placed, isFar, isSeen] = [[], null, false, false];

export const layerOf = (name) => layers.get(name);
export const layout = () => placed;
export const areaAt = (place) => placed?.boxes.get(place)?.area ?? null;
export const areaOf = (id) => areaAt(homeOf.get(id));
// The element of a statement, or null if it has not been built.
export const elementOf = (id) => svg.querySelector(`#${CSS.escape(statements.get(id).box)}`);

// The place that keeps its position on the screen: that of a visible statement, or the one nearest to the middle.
function anchorOf(id, shown) {
  if (!placed) return null;
  const view = seen();
  const home = homeOf.get(id);
  if (shown.has(home) && areaAt(home) && meets(boundsOf(areaAt(home)), view)) return home;
  const [x, y] = [(view.left + view.right) / 2, (view.top + view.bottom) / 2];
  let [found, least] = [null, Infinity];
  for (const [place, { area: [left, top, wide, high] }] of placed.boxes) {
    const far = Math.hypot(left + wide / 2 - x, top + high / 2 - y);
    if (far < least && shown.has(place)) [found, least] = [place, far];
  }
  return found;
}

// Lays out what is shown; a visible place, that of a statement if possible, keeps its position on the screen.
function relay(id = null) {
  const { shown } = visible;
  const anchor = anchorOf(id, shown);
  const stood = anchor === null ? null : onScreen(areaAt(anchor));
  const outline = outlineOf(picture, (place) => shown.has(place));
  const isFirst = placed === null;
  placed = arrange(outline);
  if (isFirst) setOrigins(placed);
  items = itemsOf(placed);
  layers.get("far").replaceChildren();
  for (const [key, { element, item }] of built) {
    if (item.place !== undefined && shown.has(item.place)) continue;
    element.remove();
    built.delete(key);
  }
  setSize(placed.width, placed.height);
  keep(stood, anchor === null ? null : areaAt(anchor));
  if (anchor !== null && !meets(boundsOf(areaAt(anchor)), seen())) bring(areaAt(anchor), "instant");
  // The scroll position of the previous page is not known yet.
  if (!isFirst || !hasBegun()) refresh(true);
}

const meets = ([left, top, right, bottom], view) =>
  left <= view.right && right >= view.left && top <= view.bottom && bottom >= view.top;

// Builds the visible part and some of its surroundings; `all` builds everything, for printing and saving.
export function refresh(isNew = false, all = false) {
  if (!placed) return;
  const isSmall = all || (placed.boxes.size <= MOST_BUILT && (isSeen || !hasBegun()));
  const [view, around] = [seen(), seen(MORE_AROUND)];
  isFar = !isSmall && items.filter(({ place, bounds }) => place !== undefined && meets(bounds, view)).length > MOST_BUILT;
  svg.classList.toggle("from-far", isFar);
  if (isFar) return drawFar();
  const wanted = isSmall ? items : items.filter(({ bounds }) => meets(bounds, around));
  const keys = new Set(wanted.map(({ key }) => key));
  for (const [key, { element }] of built) {
    if (keys.has(key)) continue;
    element.remove();
    built.delete(key);
  }
  return build(wanted, isNew);
}

function build(wanted, isNew) {
  const boxes = wanted.filter(({ key, place }) => place !== undefined && !built.has(key));
  const read = new Map(readBoxes(boxes).map((element, number) => [boxes[number].key, element]));
  const ends = new Map(Array.from(layers, ([name, layer]) => [name, layer.firstChild]));
  for (const item of wanted) {
    const old = built.get(item.key);
    const element = old?.element ?? read.get(item.key) ?? item.make();
    if (item.place !== undefined && (isNew || !old)) putBox(element, item);
    if (isNew || !old) {
      built.set(item.key, { element, item });
      dress(element, item);
    }
    // Existing elements are in the same order, so each is either the next one or inserted before it.
    const next = ends.get(item.layer);
    if (element === next) ends.set(item.layer, next.nextSibling);
    else layers.get(item.layer).insertBefore(element, next);
  }
}

// All boxes and lines as a few paths, one for each kind.
function drawFar() {
  const layer = layers.get("far");
  if (layer.firstChild) return;
  const [boxes, lines] = [new Map(), new Map()];
  const add = (paths, name, data) => paths.set(name, (paths.get(name) ?? "") + data);
  for (const { stroke, lines: its } of placed.trunks) for (const line of its) add(lines, stroke, rounded(line, 0));
  for (const [link, { branch }] of placed.steps) add(lines, picture.links[link].stroke, rounded(branch, 0));
  for (const [place, { area: [left, top, wide, high] }] of placed.boxes) {
    const { link } = picture.places[place];
    const data = `M${short(left)} ${short(top)}h${short(wide)}v${short(high)}h${short(-wide)}z`;
    add(boxes, link < 0 ? "root" : picture.links[link].stroke, data);
  }
  for (const [name, data] of lines) layer.append(make("path", { class: `far-line ${name}`, d: data }));
  for (const [name, data] of boxes) layer.append(make("path", { class: `far-box ${name}`, d: data }));
}

// The place at a point of the picture, given in points, or null.
export function placeAt(x, y) {
  for (const [place, { area: [left, top, wide, high] }] of placed.boxes) {
    if (x >= left && x <= left + wide && y >= top && y <= top + high) return place;
  }
  return null;
}

export const buildAll = () => refresh(false, true);

let isWaiting = false;

function later() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    refresh();
    tell("scrolled");
    if (!isSeen && hasBegun()) setTimeout(refresh, LATER);
    isSeen = true;
  });
}

on("dressed", () => {
  for (const { element, item } of built.values()) dress(element, item);
});
on("visible", relay);

// In a preview, boxes with unchanged content are only moved. The code that updates the page restores the view.
on("renewed", () => {
  svg.setAttribute("aria-label", picture.title);
  const kept = new Map();
  for (const { element, item } of built.values()) {
    if (item.place === undefined) element.remove();
    else if (kept.has(item.markup)) kept.get(item.markup).push(element);
    else kept.set(item.markup, [element]);
  }
  built.clear();
  for (const name of ["far", "over"]) layers.get(name).replaceChildren();
  placed = arrange(outlineOf(picture));
  items = itemsOf(placed);
  for (const item of items) {
    const element = kept.get(item.markup)?.shift();
    if (!element) continue;
    moveBox(element, item);
    dress(element, item);
    built.set(item.key, { element, item });
  }
  for (const element of [...kept.values()].flat()) element.remove();
  setSize(placed.width, placed.height);
});
on("moved", later);

export function begin() {
  sheet.append(svg);
  setPicture(svg);
  relay();
  canvas.addEventListener("scroll", later, { passive: true });
  new ResizeObserver(later).observe(canvas);
  const paper = matchMedia("print");
  paper.addEventListener("change", () => refresh(false, paper.matches));
  window.addEventListener("beforeprint", buildAll);
  window.addEventListener("afterprint", () => refresh());
}
