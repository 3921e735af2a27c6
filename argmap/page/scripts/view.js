// The visible part of the picture: the position of its upper left corner in the canvas, and its scale.
import { part } from "./data.js";
import { document as frame } from "./measures.js";
import { tell } from "./model.js";

const PIXELS_PER_POINT = 4 / 3;
const GAP = 8;
const [LEAST, MOST] = [0.05, 4];
const MARGIN = 40;

export const canvas = part("canvas");
export const sheet = part("sheet");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let [zoom, isChosen] = [1, false];
let size = { width: 1, height: 1 };
let corner = { x: GAP, y: GAP };
let drawn = null;

export const scale = () => zoom * PIXELS_PER_POINT;

// Begins with the scale that the reader chose before, which then determines the initial view.
export function beginAt(wanted) {
  [zoom, isChosen] = [wanted, true];
}

// Returns whether there is a scale already, from the page before or for this picture.
export const hasBegun = () => isChosen;

// The current picture, and its size in points.
export function setPicture(svg) {
  drawn = svg;
}

export function setSize(width, height) {
  size = { width: width + 2 * frame.MARGIN, height: height + 2 * frame.MARGIN };
}

// The part of the canvas that is not covered by the panel, in window coordinates.
function free() {
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const over = part("panel").getBoundingClientRect();
  if (!over.width || over.left >= right || over.top >= bottom) return { left, top, right, bottom };
  return over.left > left ? { left, top, right: over.left, bottom } : { left, top, right, bottom: over.top };
}

// The upper left corner of the picture, in window coordinates.
export function cornerOnScreen() {
  const outer = canvas.getBoundingClientRect();
  return [
    outer.left + canvas.clientLeft + corner.x - canvas.scrollLeft,
    outer.top + canvas.clientTop + corner.y - canvas.scrollTop,
  ];
}

// An area of the picture, [left, top, width, height] in points, in window coordinates. Callers with very many areas
// compute the corner only once.
export function onScreen([left, top, width, height], [cornerX, cornerY] = cornerOnScreen()) {
  const [x, y] = [cornerX + (left + frame.MARGIN) * scale(), cornerY + (top + frame.MARGIN) * scale()];
  return { left: x, top: y, right: x + width * scale(), bottom: y + height * scale() };
}

// The point of the picture at a point of the window.
export function inPicture(x, y) {
  const zero = onScreen([0, 0, 0, 0]);
  return [(x - zero.left) / scale(), (y - zero.top) / scale()];
}

// The visible part of the picture, in points, extended on each side by a share of the canvas.
export function seen(more = 0) {
  const { clientWidth: wide, clientHeight: high } = canvas;
  const [left, top] = [canvas.scrollLeft - corner.x, canvas.scrollTop - corner.y];
  return {
    left: (left - more * wide) / scale() - frame.MARGIN,
    top: (top - more * high) / scale() - frame.MARGIN,
    right: (left + (1 + more) * wide) / scale() - frame.MARGIN,
    bottom: (top + (1 + more) * high) / scale() - frame.MARGIN,
  };
}

// Moves the upper left corner of the picture to a point of the canvas; there is always space for that.
function put(x, y) {
  const [wide, high] = [size.width * scale(), size.height * scale()];
  const { clientWidth, clientHeight } = canvas;
  corner = {
    x: Math.max(x, GAP, (clientWidth - wide) / 2),
    y: Math.max(y, GAP),
  };
  const scroll = { left: corner.x - x, top: corner.y - y };
  sheet.style.width = `${Math.max(corner.x + wide + GAP, scroll.left + clientWidth)}px`;
  sheet.style.height = `${Math.max(corner.y + high + GAP, scroll.top + clientHeight)}px`;
  drawn.style.left = `${corner.x}px`;
  drawn.style.top = `${corner.y}px`;
  drawn.style.width = `${wide}px`;
  drawn.style.height = `${high}px`;
  const box = `0 0 ${size.width} ${size.height}`;
  // Setting the attribute makes the browser measure all text again, even if the value is the same.
  if (drawn.getAttribute("viewBox") !== box) drawn.setAttribute("viewBox", box);
  canvas.scrollTo({ ...scroll, behavior: "instant" });
  part("percent").textContent = `${zoom < 0.095 ? (zoom * 100).toPrecision(1) : Math.round(zoom * 100)} %`;
  tell("moved");
}

const where = () => [corner.x - canvas.scrollLeft, corner.y - canvas.scrollTop];

// Applies the current scale, and keeps an area at its position in the window.
export function keep(before, area) {
  const [x, y] = where();
  if (!before || !area) {
    put(GAP, GAP);
    return;
  }
  const now = onScreen(area);
  put(x + before.left - now.left, y + before.top - now.top);
}

// Zooms while the point (x, y) of the window keeps its position.
export function zoomTo(wanted, x, y) {
  const outer = canvas.getBoundingClientRect();
  const [atX, atY] = [x ?? outer.left + outer.width / 2, y ?? outer.top + outer.height / 2];
  const [pointX, pointY] = inPicture(atX, atY);
  zoom = Math.min(MOST, Math.max(Math.min(LEAST, fitting()), wanted));
  const now = onScreen([pointX, pointY, 0, 0]);
  const [left, top] = where();
  put(left + atX - now.left, top + atY - now.top);
}

export const zoomBy = (steps, x, y) => zoomTo(zoom * 1.25 ** steps, x, y);
export const zoomNow = () => zoom;

// The scale at which the whole picture fits into the canvas.
export function fitting() {
  const { left, top, right, bottom } = free();
  const room = Math.min((right - left - 2 * GAP) / size.width, (bottom - top - 2 * GAP) / size.height);
  return Math.max(room / PIXELS_PER_POINT, 1e-4);
}

export const fittingAcross = () => (canvas.clientWidth - 2 * GAP) / size.width / PIXELS_PER_POINT;

export function fit() {
  zoom = Math.min(1, fitting());
  const { left, right } = free();
  put(Math.max(GAP, (right - left - size.width * scale()) / 2), GAP);
}

// The size in points of the visible part at a scale, without the gap around it.
export const roomAt = (wanted) => ({
  wide: (canvas.clientWidth - 2 * GAP) / wanted / PIXELS_PER_POINT,
  high: (canvas.clientHeight - 2 * GAP) / wanted / PIXELS_PER_POINT,
});

// Shows a scale with a point of the picture in the upper left corner, or as near to it as the sheet allows.
export function show(wanted, x, y) {
  beginAt(wanted);
  put(GAP, GAP);
  const { left, top } = canvas.getBoundingClientRect();
  const at = onScreen([x, y, 0, 0]);
  canvas.scrollTo({
    left: canvas.scrollLeft + at.left - left - GAP,
    top: canvas.scrollTop + at.top - top - GAP,
    behavior: "instant",
  });
}

// Scrolls until a point of the picture is in the middle.
export function lookAt(x, y) {
  const { left, top } = canvas.getBoundingClientRect();
  const at = onScreen([x, y, 0, 0]);
  const [right, down] = [at.left - left - canvas.clientWidth / 2, at.top - top - canvas.clientHeight / 2];
  canvas.scrollBy({ left: right, top: down, behavior: "instant" });
}

// Scrolls until an area is in the middle of the free space.
export function bring(area, behavior = calm.matches ? "instant" : "smooth") {
  const inner = free();
  const box = onScreen(area);
  const right = (box.left + box.right - inner.left - inner.right) / 2;
  const down = (box.top + box.bottom - inner.top - inner.bottom) / 2;
  canvas.scrollBy({ left: right, top: down, behavior });
}

export function bringIfFar(area, behavior) {
  const inner = free();
  const box = onScreen(area);
  const isInside =
    box.left > inner.left + MARGIN &&
    box.right < inner.right - MARGIN &&
    box.top > inner.top + MARGIN &&
    box.bottom < inner.bottom - MARGIN;
  if (!isInside) bring(area, behavior);
}
