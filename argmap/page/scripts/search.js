// Search in texts, ids, sources and quotations, ignoring accents and case.
import { choose } from "./choice.js";
import { part } from "./data.js";
import { on, rows, state, statements, tell } from "./model.js";
import { areaOf } from "./sheet.js";
import { bringIfFar } from "./view.js";
import { updateVisible } from "./visible.js";

const MOST_SHOWN = 50;
const MARGIN = 60;
const field = part("search");
const results = part("results");
const list = part("hits");
const WHERE = { text: "", id: "id", source: "source", quote: "quotation" };
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let index = null;

function indexed() {
  index ??= Array.from(statements.values(), (each) =>
    Object.keys(WHERE).map((where) => ({ id: each.id, where, text: each[where], folded: fold(each[where]) })),
  );
  return index;
}

export function find(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return null;
  const hits = [];
  for (const fields of indexed()) {
    const hit = fields.find(({ folded }) => words.every((word) => folded.includes(word)));
    if (hit) hits.push({ ...hit, words });
  }
  return hits;
}

// The occurrences of words in a text: pairs of offsets in order.
function places(folded, words) {
  const found = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([first], place) => place === 0 || first >= found[place - 1][1]);
}

// The text from a little before the first match, with all matches highlighted.
function excerpt(item, { text, folded, words }) {
  // If folding has changed the length, the text is shown without highlights.
  const found = folded.length === text.length ? places(folded, words) : [];
  const [[begin] = [0]] = found;
  let done = begin > 2 * MARGIN ? text.lastIndexOf(" ", begin - MARGIN) + 1 : 0;
  if (done) item.append("… ");
  for (const [first, last] of found) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(first, last);
    item.append(text.slice(done, first), mark);
    done = last;
  }
  item.append(text.slice(done));
}

function itemOf(hit) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${encodeURIComponent(hit.id)}`;
  link.className = statements.get(hit.id).kind;
  link.dir = "auto";
  if (WHERE[hit.where]) {
    const where = document.createElement("small");
    where.textContent = `${WHERE[hit.where]}: `;
    link.append(where);
  }
  excerpt(link, hit);
  item.append(link);
  return item;
}

function show() {
  const hits = find(field.value);
  state.hits = hits;
  if (state.only) showOnly(Boolean(hits));
  results.hidden = hits === null;
  const found = new Set(hits?.map(({ id }) => id));
  state.found = found;
  tell("dressed");
  for (const row of rows) row.classList.toggle("hit", found.has(row.dataset.id));
  list.replaceChildren(...(hits ?? []).slice(0, MOST_SHOWN).map(itemOf));
  part("count").textContent = hits === null ? "" : counted(hits.length);
}

function counted(count) {
  if (!count) return "Nothing found";
  const more = count > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown` : "";
  return (count === 1 ? "1 statement" : `${count} statements`) + more;
}

// Hides everything but the matches, and the way from them to the theses.
function showOnly(is) {
  state.only = is && state.hits ? new Set(state.hits.map(({ id }) => id)) : null;
  part("only").setAttribute("aria-pressed", String(Boolean(state.only)));
  updateVisible();
  const [first] = state.only ?? [];
  if (first !== undefined && areaOf(first)) bringIfFar(areaOf(first), "instant");
}

export function closeSearch({ clear = false } = {}) {
  if (clear) field.value = "";
  if (clear) show();
  results.hidden = true;
}

function act(event) {
  const links = [...list.querySelectorAll("a")];
  const place = links.indexOf(document.activeElement);
  if (event.key === "Escape") {
    closeSearch({ clear: true });
    field.focus();
  } else if (event.key === "ArrowDown") (links[place + 1] ?? links[place])?.focus();
  else if (event.key === "ArrowUp") (place > 0 ? links[place - 1] : field).focus();
  else if (event.key === "Enter" && place < 0) {
    if (links.length) choose(state.hits[0].id);
    closeSearch();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

on("renewed", () => {
  index = null;
});
on("pressed", (name) => {
  if (name === "only") showOnly(!state.only);
});
on("started", () => {
  field.addEventListener("input", show);
  field.addEventListener("focus", () => {
    results.hidden = state.hits === null;
  });
  field.parentElement.addEventListener("keydown", act);
  document.addEventListener("click", ({ target }) => {
    if (!field.parentElement.contains(target)) closeSearch();
  });
});
