// Zooming with buttons, wheel and touch, and the initial view.
import { on, picture, state } from "./model.js";
import { opening } from "./opening.js";
import { areaOf } from "./sheet.js";
import { shape } from "./strip.js";
import { bring, canvas, fit, hasBegun, show, zoomBy, zoomNow, zoomTo } from "./view.js";

export function begin() {
  if (hasBegun() || !canvas.clientWidth || !picture.places.length) return;
  const { clientWidth, clientHeight } = canvas;
  show(...opening());
  shape();
  // The overview takes its space from the picture.
  if (canvas.clientWidth !== clientWidth || canvas.clientHeight !== clientHeight) show(...opening());
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
