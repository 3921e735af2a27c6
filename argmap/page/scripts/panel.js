// The panel: the details of the selected statement, and actions on it.
import { choose } from "./choice.js";
import { data, part } from "./data.js";
import { on, state, statements } from "./model.js";
import { areaOf } from "./sheet.js";
import { bring } from "./view.js";
import { canFold, fold } from "./visible.js";

const scroll = part("panel").querySelector(".scroll");
const abouts = new Map(Array.from(document.querySelectorAll(".about"), (about) => [about.dataset.id, about]));
let [numbers, passageLit] = [new Map(), []];

function list() {
  numbers = new Map(Array.from(statements.keys(), (id, number) => [id, number]));
}

// The details of a statement; for a large map they are parsed on demand. The markup comes from the page itself.
export function aboutOf(id) {
  const written = data.abouts[numbers.get(id)];
  if (!abouts.has(id) && written) {
    const read = new DOMParser().parseFromString(written, "text/html").body.firstElementChild;
    abouts.set(id, document.adoptNode(read));
    scroll.append(read);
  }
  return abouts.get(id);
}

function showAbout(id, before) {
  abouts.get(before)?.classList.remove("open");
  if (id !== null) aboutOf(id)?.classList.add("open");
  document.body.classList.toggle("has-choice", id !== null);
  scroll.scrollTop = 0;
  showFold();
  lightPassages(id);
  document.title = id === null ? data.title : `${statements.get(id).text || id} · ${data.title}`;
}

function showFold() {
  const button = part("fold");
  button.disabled = !canFold(state.chosen);
  button.textContent = state.folded.has(state.chosen) ? "Unfold" : "Fold";
}

function lightPassages(id) {
  for (const mark of passageLit) mark.classList.remove("chosen");
  passageLit = id === null ? [] : [...document.querySelectorAll(`mark[data-of~="${CSS.escape(id)}"]`)];
  for (const mark of passageLit) mark.classList.add("chosen");
  if (document.body.dataset.view === "article") showLit();
}

export function showLit() {
  passageLit[0]?.scrollIntoView({ block: "center" });
}

list();
on("renewed", () => {
  for (const about of abouts.values()) about.remove();
  abouts.clear();
  list();
  document.title = data.title;
});
on("chosen", showAbout);
for (const event of ["started", "renewed", "visible"]) on(event, showFold);
on("pressed", (name) => {
  if (name === "close") choose(null);
  if (state.chosen === null) return;
  if (name === "fold") fold(state.chosen);
  if (name === "find" && areaOf(state.chosen)) bring(areaOf(state.chosen));
});
