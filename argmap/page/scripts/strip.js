// The whole picture in small beside it, with a frame round what is seen: a click or a drag leads there.
import { part } from "./data.js";
import { document as frame } from "./measures.js";
import { homeOf, on, picture, state } from "./model.js";
import { areaAt, layout } from "./sheet.js";
import { canvas, lookAt, seen } from "./view.js";

const { links, places } = picture;
const strip = part("strip");
const stage = strip.parentElement;
const ENOUGH = 1.15;
let [scale, whole, paths] = [1, { width: 1, height: 1 }, null];

const colour = (name) => getComputedStyle(strip).getPropertyValue(`--${name}`);

// Tells how the strip lies, and whether one is needed: not where nearly all of the picture is seen.
function shape() {
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
  scale = Math.min(wide / whole.width, high / whole.height);
  const pen = strip.getContext("2d");
  pen.setTransform(scale * dense, 0, 0, scale * dense, scale * dense * frame.MARGIN, scale * dense * frame.MARGIN);
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
  pen.lineWidth = 1.5 / scale;
  pen.strokeStyle = colour("ink");
  pen.strokeRect(left, top, right - left, bottom - top);
}

function lead(event) {
  if (event.buttons !== 1) return;
  const { left, top } = strip.getBoundingClientRect();
  lookAt((event.clientX - left) / scale - frame.MARGIN, (event.clientY - top) / scale - frame.MARGIN);
}

on("visible", () => {
  paths = null;
});
for (const event of ["visible", "scrolled", "dressed", "coloured"]) on(event, () => requestAnimationFrame(draw));
on("started", () => {
  strip.addEventListener("pointerdown", lead);
  strip.addEventListener("pointermove", lead);
  requestAnimationFrame(draw);
});
