// An overview of the whole picture with a frame around the visible part; click or drag to go to another part.
import { part } from "./data.js";
import { document as frame } from "./measures.js";
import { homeOf, on, picture, state } from "./model.js";
import { areaAt, layout } from "./sheet.js";
import { canvas, lookAt, seen } from "./view.js";

const { links, places } = picture;
const strip = part("strip");
const stage = strip.parentElement;
const ENOUGH = 1.15;
// The margin of the overview, in pixels.
const INSET = 5;
// The overview may be stretched to fill its space, but only by this factor.
const MOST_STRETCHED = 3;
let [across, down, whole, paths] = [1, 1, { width: 1, height: 1 }, null];

const colour = (name) => getComputedStyle(strip).getPropertyValue(`--${name}`);

// Decides where the overview is, and whether it is needed: not if nearly all of the picture is visible.
export function shape() {
  const { width, height } = layout();
  whole = { width: width + 2 * frame.MARGIN, height: height + 2 * frame.MARGIN };
  const view = seen();
  const isNeeded = whole.width > ENOUGH * (view.right - view.left) || whole.height > ENOUGH * (view.bottom - view.top);
  const isHigh = whole.height / canvas.clientHeight >= whole.width / canvas.clientWidth;
  stage.classList.toggle("has-strip", isNeeded);
  stage.classList.toggle("high", isHigh);
}

function prepare() {
  paths = new Map();
  for (const [place, { area }] of layout().boxes) {
    const { link } = places[place];
    const role = link < 0 ? "ink" : links[link].stroke === "supports" ? "support" : "attack";
    if (!paths.has(role)) paths.set(role, new Path2D());
    paths.get(role).rect(...area);
  }
}

function draw() {
  if (!layout()) return;
  shape();
  if (!stage.classList.contains("has-strip") || !strip.clientWidth) return;
  if (!paths) prepare();
  const [wide, high, dense] = [strip.clientWidth, strip.clientHeight, devicePixelRatio];
  [strip.width, strip.height] = [wide * dense, high * dense];
  [across, down] = [(wide - 2 * INSET) / whole.width, (high - 2 * INSET) / whole.height];
  [across, down] = [Math.min(across, MOST_STRETCHED * down), Math.min(down, MOST_STRETCHED * across)];
  const pen = strip.getContext("2d");
  pen.setTransform(dense, 0, 0, dense, 0, 0);
  pen.translate(INSET, INSET);
  pen.scale(across, down);
  pen.translate(frame.MARGIN, frame.MARGIN);
  for (const [role, path] of paths) {
    pen.fillStyle = colour(role);
    pen.globalAlpha = 0.55;
    pen.fill(path);
  }
  pen.globalAlpha = 1;
  const chosen = state.chosen === null ? null : areaAt(homeOf.get(state.chosen));
  if (chosen) {
    pen.fillStyle = colour("ink");
    pen.fillRect(...chosen);
  }
  const { left, top, right, bottom } = seen();
  pen.setTransform(dense, 0, 0, dense, 0, 0);
  pen.lineWidth = 1.5;
  pen.strokeStyle = colour("ink");
  const [x, y] = [INSET + (left + frame.MARGIN) * across, INSET + (top + frame.MARGIN) * down];
  const [endX, endY] = [x + (right - left) * across, y + (bottom - top) * down];
  const [fromX, fromY] = [Math.max(1, x), Math.max(1, y)];
  pen.strokeRect(fromX, fromY, Math.min(wide - 1, endX) - fromX, Math.min(high - 1, endY) - fromY);
}

function lead(event) {
  if (event.buttons !== 1) return;
  const { left, top } = strip.getBoundingClientRect();
  lookAt(
    (event.clientX - left - INSET) / across - frame.MARGIN,
    (event.clientY - top - INSET) / down - frame.MARGIN,
  );
}

for (const event of ["visible", "renewed"]) {
  on(event, () => {
    paths = null;
  });
}
for (const event of ["visible", "scrolled", "dressed", "coloured"]) on(event, () => requestAnimationFrame(draw));
on("started", () => {
  strip.addEventListener("pointerdown", lead);
  strip.addEventListener("pointermove", lead);
  requestAnimationFrame(draw);
});
