// Zooming with buttons, wheel and touch, and the initial view.
import { on, picture, state } from "./model.js";
import { areaAt, areaOf } from "./sheet.js";
import { bring, bringIfFar, canvas, fit, fitting, fittingAcross, hasBegun, show } from "./view.js";
import { zoomBy, zoomNow, zoomTo } from "./view.js";

// The scale at which text is easy to read, and the smallest legible scale, which is used if the whole picture then
// fits.
const [READABLE, LEGIBLE] = [0.7, 0.6];
let begun = false;

// At first the whole picture, or its whole width, if that is legible; otherwise the theses at a readable scale.
export function begin() {
  if (begun || hasBegun() || !canvas.clientWidth) return;
  begun = true;
  const whole = Math.max(fitting(), fittingAcross());
  show(whole < LEGIBLE ? READABLE : Math.min(1, whole));
  const thesis = picture.places.length ? areaAt(0) : null;
  if (!thesis) return;
  bring(thesis, "instant");
  canvas.scrollTo({ top: 0, behavior: "instant" });
  bringIfFar(thesis, "instant");
}

on("viewed", () => {
  begin();
  if (state.chosen !== null && areaOf(state.chosen)) bring(areaOf(state.chosen), "instant");
});

function pinch() {
  const fingers = new Map();
  let distance = 0;
  const gap = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event);
    if (fingers.size === 2) distance = gap([...fingers.values()]);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event);
    if (fingers.size !== 2) return;
    const [a, b] = fingers.values();
    const now = gap([a, b]);
    zoomTo((zoomNow() * now) / distance, (a.x + b.x) / 2, (a.y + b.y) / 2);
    distance = now;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
}

on("started", () => {
  pinch();
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(zoomNow() * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    },
    { passive: false },
  );
  document.addEventListener("click", ({ target }) => {
    const wanted = target.closest("[data-zoom]")?.dataset.zoom;
    if (wanted === "in") zoomBy(1);
    if (wanted === "out") zoomBy(-1);
    if (wanted === "fit") fit();
  });
});
