// The appearance of the parts of a picture during selection, search, filtering and folding: classes, and fold buttons.
import { originOf } from "./items.js";
import { picture, rowsAt, state, statements } from "./model.js";
import { make, short } from "./paint.js";
import { visible } from "./visible.js";

const { places } = picture;
const [HIGH, LETTER, OFF] = [13, 5.6, 8];

// Sets the classes of an element.
export function dress(element, { place, links, nodes, area }) {
  const { lit } = state;
  if (links) element.classList.toggle("lit", Boolean(lit) && links.some((link) => lit.links.has(link)));
  if (nodes) element.classList.toggle("lit", Boolean(lit) && nodes.includes(lit.node));
  if (place === undefined) return;
  const { isHome, link, trunks } = places[place];
  const rows = rowsAt(place);
  if (!isHome) {
    const isLit = Boolean(lit) && (lit.links.has(link) || rows.includes(state.chosen));
    element.classList.toggle("lit", isLit);
    element.classList.toggle("pale", state.pale.has(rows[0]));
    return;
  }
  if (rows.length > 1) {
    for (const id of rows) dressBox(element.querySelector(`#${CSS.escape(statements.get(id).box)}`), id);
    element.classList.toggle("lit", Boolean(lit) && rows.some((id) => lit.ids.has(id)));
    return;
  }
  dressBox(element, rows[0]);
  if (trunks.length) dressTwig(element, place, visible.below.get(place) ?? 0, area);
  else element.querySelector(":scope > .twig")?.remove();
}

function dressBox(box, id) {
  const { chosen, folded, found, lit, pale } = state;
  const is = {
    lit: Boolean(lit?.ids.has(id)),
    near: Boolean(lit?.ids.has(id)) && id !== chosen,
    chosen: id === chosen,
    hit: Boolean(found?.has(id)),
    folded: folded.has(id),
    pale: pale.has(id),
  };
  for (const [name, value] of Object.entries(is)) box.classList.toggle(name, value);
}

// A button at the foot of a box, with the number of statements folded below it, or a sign that it can be folded.
function dressTwig(element, place, below, [, , wide, high]) {
  const words = below ? `+${below}` : "−";
  let twig = element.querySelector(":scope > .twig");
  if (twig?.textContent === words) return;
  twig?.remove();
  const [x, y] = originOf(place);
  const long = 8 + LETTER * words.length;
  const [left, top] = [x + wide - long - OFF, y + high - HIGH / 2];
  const look = { x: short(left), y: short(top), width: short(long), height: HIGH, rx: HIGH / 2 };
  const at = { x: short(left + long / 2), y: short(top + 9.8), "text-anchor": "middle", "font-size": 9.5 };
  twig = make("g", { class: "twig", "aria-hidden": "true" }, make("rect", look), make("text", at, words));
  element.append(twig);
}
