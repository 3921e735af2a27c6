// In a preview: passes the reader's selection and view to the page that replaces this one, or updates this page to its
// next version.
import { choose } from "./choice.js";
import { part, read } from "./data.js";
import { outer } from "./early.js";
import { show, showTheme, showVerdicts } from "./frame.js";
import { boxed, homeOf, on, picture, renew, rows, say, state, statements, tell } from "./model.js";
import { isAlike, patch } from "./patch.js";
import { areaOf, refresh, svg } from "./sheet.js";
import { closeSearch } from "./search.js";
import { updateVisible } from "./visible.js";
import { canvas, cornerOnScreen, hasBegun, keep, onScreen, zoomNow, zoomTo } from "./view.js";

const root = document.documentElement;
const SCROLLED = ".pane, .panel .scroll, .drawer";
const MOST_ANCHORS = 50;
const [MOST_ROWS, MOST_LOOKS] = [1000, 3];
const all = (selector) => [...document.querySelectorAll(selector)];

// The positions of boxes to keep in place: those of the selected statement first, because it may be the edited one.
function anchors() {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const [x, y, corner] = [left + width / 2, top + height / 2, cornerOnScreen()];
  const found = [...homeOf.keys()].flatMap((id) => {
    const area = areaOf(id);
    if (!area) return [];
    const box = onScreen(area, corner);
    const isSeen = box.right > left && box.left < left + width && box.bottom > top && box.top < top + height;
    const far = Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
    return [{ id, far: isSeen && id === state.chosen ? -1 : far, left: box.left, top: box.top }];
  });
  return found.sort((a, b) => a.far - b.far).slice(0, MOST_ANCHORS);
}

const nameOf = (row) => row.dataset.id ?? row.dataset.step;

// The first visible row of the outline, and its distance from the upper edge.
function firstRow() {
  const pane = rows[0]?.closest(".pane");
  if (!pane?.clientHeight) return null;
  const { top } = pane.getBoundingClientRect();
  const row = rows.find((each) => !each.hidden && each.getBoundingClientRect().bottom > top);
  return row ? { name: nameOf(row), below: row.getBoundingClientRect().top - top } : null;
}

function bringRow({ name, below }) {
  const row = rows.find((each) => !each.hidden && nameOf(each) === name);
  const pane = row?.closest(".pane");
  const bring = (looks) => {
    pane.scrollTop += row.getBoundingClientRect().top - pane.getBoundingClientRect().top - below;
    // If there are very many rows, some get their height only now.
    if (looks > 1) requestAnimationFrame(() => bring(looks - 1));
  };
  if (pane) bring(MOST_LOOKS);
}

// A selector for the focused element that works in another version of the page.
function focused() {
  const { activeElement: at } = document;
  if (!at || at === document.body) return null;
  if (at.id) return `#${CSS.escape(at.id)}`;
  return at.dataset.part ? `[data-part="${CSS.escape(at.dataset.part)}"]` : null;
}

function give() {
  return {
    view: document.body.dataset.view,
    theme: root.dataset.theme ?? null,
    isJudged: !document.body.classList.contains("unjudged"),
    chosen: state.chosen,
    folded: [...state.folded],
    without: Object.fromEntries(Object.entries(state.without).map(([name, values]) => [name, [...values]])),
    query: part("search").value,
    isOnly: state.only !== null,
    isFound: !part("results").hidden,
    open: all(".drop").map((each) => each.open),
    scrolled: all(SCROLLED).map((each) => [each.scrollLeft, each.scrollTop]),
    // A hidden picture keeps its scale, but has no position.
    picture: hasBegun() ? { zoom: zoomNow(), anchors: canvas.clientWidth ? anchors() : [] } : null,
    row: firstRow(),
    focused: focused(),
  };
}

function takeFilters({ without, query, isOnly, folded }) {
  // What is left out may not occur in this version any more.
  for (const values of Object.values(state.without)) values.clear();
  for (const box of part("filter").querySelectorAll("input")) {
    box.checked = !without[box.name]?.includes(box.value);
    if (!box.checked) state.without[box.name]?.add(box.value);
  }
  const steps = new Set(picture.links.flatMap((link) => link.steps));
  state.folded = new Set(folded.filter((key) => statements.has(key) || steps.has(key)));
  if (state.folded.size || Object.values(state.without).some((values) => values.size)) updateVisible();
  part("search").value = query;
  if (query) part("search").dispatchEvent(new Event("input"));
  if (isOnly) tell("pressed", "only");
}

function takeView({ scrolled, open, row, picture: seen }) {
  all(".drop").forEach((each, place) => {
    each.open = Boolean(open[place]);
  });
  if (seen && canvas.clientWidth) {
    if (seen.zoom !== zoomNow()) zoomTo(seen.zoom);
    const anchor = seen.anchors.find(({ id }) => statements.has(id) && areaOf(id));
    keep(anchor, anchor && areaOf(anchor.id));
  }
  all(SCROLLED).forEach((each, place) => {
    if (scrolled[place]) [each.scrollLeft, each.scrollTop] = scrolled[place];
  });
  if (row) bringRow(row);
}

function take(given) {
  if (given.theme) root.dataset.theme = given.theme;
  showTheme();
  showVerdicts(given.isJudged);
  show(given.view);
  takeFilters(given);
  if (given.chosen !== state.chosen) choose(given.chosen, "stay");
  takeView(given);
  refresh();
  if (given.focused) document.querySelector(given.focused)?.focus({ preventScroll: true });
  // A search field also shows its results when it is focused.
  if (!given.isFound) closeSearch();
  // What is chosen may have unfolded the rest.
  if (!state.hidden.size && !state.pale.size) say("");
}

// Data that cannot change without loading the page again.
const frameOf = ({ prefix, direction, judged, hasWords, root, looks }) =>
  JSON.stringify([prefix, direction, judged, hasWords, root, looks]);

// Updates this page to a later version, and keeps the reader's selection and view. Resolves to whether that was
// possible.
async function become(written) {
  const later = new DOMParser().parseFromString(written, "text/html");
  const data = await read(later);
  if (!isAlike(later) || frameOf(data.picture) !== frameOf(picture)) return false;
  const given = give();
  if (state.chosen !== null) choose(null, "keep");
  if (given.query) closeSearch({ clear: true });
  say("");
  patch(later);
  renew(data);
  showRows();
  take(given);
  return true;
}

// Rows that get their height only when they become visible would move later ones; for very many rows that takes too
// long.
function showRows() {
  if (rows.length <= MOST_ROWS) for (const row of rows) row.style.contentVisibility = "visible";
}

// Opens the place of a statement in an editor, through the surrounding window.
function edit(id) {
  if (id !== null && statements.has(id)) outer.edit(id);
}

function addButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.part = "edit";
  button.textContent = "Edit";
  button.title = "Open in the editor (e), or click on a box with Ctrl or ⌘";
  button.addEventListener("click", () => edit(state.chosen));
  // A shorter label for the next button leaves space for another one.
  const find = part("find");
  [find.title, find.textContent] = [find.textContent, "Find"];
  find.before(button);
}

function begin() {
  // The back button leads to the page before the preview, not through the selections of replaced pages.
  history.pushState = history.replaceState;
  showRows();
  addButton();
  const toEdit = (event) => {
    const box = event.target.closest?.(".box");
    if (!(event.ctrlKey || event.metaKey) || !box || !svg.contains(box)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    edit(boxed.get(box.id) ?? null);
  };
  window.addEventListener("click", toEdit, { capture: true });
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key === "e" && !ctrlKey && !metaKey && !altKey && !target.closest("input")) edit(state.chosen);
  });
  on("chosen", (id) => outer.chosen(id, document.title));
  // External links would open in the frame, where no other page may be shown.
  const toLeave = ({ target }) => target.closest?.('a[href]:not([href^="#"])')?.setAttribute("target", "_blank");
  document.addEventListener("click", toLeave, { capture: true });
  outer.arrived(window, { give, take, become });
}

if (outer) begin();
