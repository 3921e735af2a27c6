// Interaction with the picture: click to select, drag to scroll; the selection is highlighted with its neighbours.
import { choose } from "./choice.js";
import { curveBetween } from "./far.js";
import { boxed, endOf, homeOf, on, picture, premisesOf, rowsAt, state, statementAt, statements, tell } from "./model.js";
import { make, painter } from "./paint.js";
import { areaAt, areaOf, begin, layerOf, placeAt, svg } from "./sheet.js";
import { fold } from "./visible.js";
import { begin as beginZoom } from "./zoom.js";
import { bringIfFar, canvas, inPicture } from "./view.js";

const FAR_ENOUGH = 4;
const { links, looks, places } = picture;
const paint = painter(looks);

// The statement whose box or stand-in is the target of an event.
function statementOf({ target, clientX, clientY }) {
  const box = target.closest?.(".box");
  if (box) return boxed.get(box.id) ?? null;
  const strip = target.closest?.("[data-place]");
  if (strip) return statementAt(Number(strip.dataset.place));
  if (!svg.classList.contains("from-far")) return null;
  const place = placeAt(...inPicture(clientX, clientY));
  return place === null ? null : statementAt(place);
}

// The steps that lead from or to a statement, and the steps that these lead to.
function linksAt(id) {
  const own = links.flatMap((link, number) => (premisesOf(link).includes(id) ? [number] : []));
  const hit = own.filter((link) => links[link].isOnLink).map((link) => links[link].target);
  const to = links.flatMap((link, number) => (endOf(link) === id ? [number] : []));
  return new Set([...own, ...hit, ...to]);
}

function light(id) {
  svg.classList.toggle("has-choice", id !== null);
  state.lit = null;
  if (id !== null) {
    const { up, rivals, down } = statements.get(id);
    const touched = linksAt(id);
    const ids = new Set([id, ...up, ...rivals, ...down.map(([child]) => child)]);
    for (const link of touched) for (const each of [...premisesOf(links[link]), endOf(links[link])]) ids.add(each);
    state.lit = { ids, links: touched, node: places[homeOf.get(id)].node };
  }
  tell("dressed");
}

function drag() {
  let from = null;
  let moved = false;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
    moved = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!moved && Math.hypot(x, y) < FAR_ENOUGH) return;
    moved = true;
    canvas.classList.add("dragged");
    canvas.scrollTo({ left: from.left - x, top: from.top - y, behavior: "instant" });
  });
  window.addEventListener("pointerup", () => {
    from = null;
    canvas.classList.remove("dragged");
  });
  return () => moved;
}

// While the pointer is on a stand-in, a line leads to the box of its statement.
function point({ target }) {
  const strip = target.closest?.(".stand-in");
  const over = layerOf("over");
  if (strip && over.firstChild?.dataset.place === strip.dataset.place) return;
  over.replaceChildren();
  if (!strip) return;
  const place = Number(strip.dataset.place);
  const [start, end] = [areaAt(place), areaOf(rowsAt(place)[0])];
  if (!start || !end) return;
  const { stroke } = links[places[place].cut < 0 ? places[place].link : places[place].cut];
  const curve = curveBetween(end, start, picture.direction);
  over.append(make("g", { class: "pointed", "data-place": place }, ...paint.farLines([curve], stroke)));
}

on("chosen", (id, before, entry) => {
  light(id);
  if (id === null || !areaOf(id) || entry === "stay") return;
  // Opening the panel for the first selection may cover the selected box.
  if (before === null) requestAnimationFrame(() => areaOf(id) && bringIfFar(areaOf(id), "instant"));
  else bringIfFar(areaOf(id));
});

on("started", () => {
  begin();
  beginZoom();
  const wasDragged = drag();
  canvas.addEventListener("pointerover", point);
  canvas.addEventListener("click", (event) => {
    if (wasDragged()) return;
    event.preventDefault();
    const id = statementOf(event);
    if (id !== null && event.target.closest?.(".twig")) fold(id);
    else if (id !== null) choose(id);
    else if (state.chosen !== null) choose(null);
  });
});
