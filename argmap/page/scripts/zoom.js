// How large the picture is, and which part of it is seen: its size and the scrolling of the canvas, nothing else.
import { boxes, canvas, on, part, state, svg } from "./model.js";

const PIXELS_PER_POINT = 4 / 3;
const STEP = 1.25;
const LEAST = 0.05;
const MOST = 4;
const READABLE = 0.7;
const MARGIN = 40;
const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
let zoom = 1;
let begun = false;

function setZoom(wanted) {
  zoom = Math.min(MOST, Math.max(LEAST, wanted));
  svg.style.width = `${size.width * PIXELS_PER_POINT * zoom}px`;
  svg.style.height = `${size.height * PIXELS_PER_POINT * zoom}px`;
  part("percent").textContent = `${Math.round(zoom * 100)} %`;
}

// Keeps the point (x, y) of the window where it is.
export function zoomTo(wanted, x, y) {
  const frame = canvas.getBoundingClientRect();
  const [left, top] = [x ?? frame.left + frame.width / 2, y ?? frame.top + frame.height / 2];
  const before = svg.getBoundingClientRect();
  const [across, down] = [(left - before.left) / before.width, (top - before.top) / before.height];
  setZoom(wanted);
  const after = svg.getBoundingClientRect();
  canvas.scrollBy({
    left: after.left + across * after.width - left,
    top: after.top + down * after.height - top,
    behavior: "instant",
  });
}

export const zoomBy = (steps, x, y) => zoomTo(zoom * STEP ** steps, x, y);

const room = () => ({ width: canvas.clientWidth - 32, height: canvas.clientHeight - 32 });

const fitting = () =>
  Math.min(room().width / size.width, room().height / size.height) / PIXELS_PER_POINT;

export function fit() {
  setZoom(Math.min(1, fitting()));
}

// At first the theses, in letters that can be read; the whole when that can be read too.
export function begin() {
  if (!canvas.clientWidth) return;
  const across = room().width / size.width / PIXELS_PER_POINT;
  const wanted = Math.min(1, Math.max(READABLE, fitting(), across));
  begun = true;
  document.documentElement.classList.add("begun");
  setZoom(wanted);
  const thesis = svg.querySelector(".thesis");
  if (!thesis) return;
  bring(thesis, "instant");
  canvas.scrollTo({ top: 0, behavior: "instant" });
  bringIfFar(thesis, "instant");
}

on("viewed", () => {
  if (!begun) begin();
  if (boxes.has(state.chosen)) bring(boxes.get(state.chosen), "instant");
});

const calm = matchMedia("(prefers-reduced-motion: reduce)");

// The part of the canvas that no panel lies over.
function free() {
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const over = part("panel").getBoundingClientRect();
  if (!over.width || over.left >= right || over.top >= bottom) return { left, top, right, bottom };
  return over.left > left ? { left, top, right: over.left, bottom } : { left, top, right, bottom: over.top };
}

// Scrolls so that an element stands in the middle.
export function bring(element, behavior = calm.matches ? "instant" : "smooth") {
  const frame = free();
  const box = element.getBoundingClientRect();
  canvas.scrollBy({
    left: (box.left + box.right - frame.left - frame.right) / 2,
    top: (box.top + box.bottom - frame.top - frame.bottom) / 2,
    behavior,
  });
}

export function bringIfFar(element, behavior) {
  const frame = free();
  const box = element.getBoundingClientRect();
  const isInside =
    box.left > frame.left + MARGIN &&
    box.right < frame.right - MARGIN &&
    box.top > frame.top + MARGIN &&
    box.bottom < frame.bottom - MARGIN;
  if (!isInside) bring(element, behavior);
}

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
    zoomTo((zoom * now) / distance, (a.x + b.x) / 2, (a.y + b.y) / 2);
    distance = now;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
}

on("started", () => {
  begin();
  pinch();
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(zoom * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
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
