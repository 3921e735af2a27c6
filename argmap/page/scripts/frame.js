// The parts around the picture: panes, filters, theme, links, and keyboard shortcuts of the whole page.
import { choose, chooseFromAddress, statementIn } from "./choice.js";
import { part } from "./data.js";
import { on, say, state, statements, tell } from "./model.js";
import { showLit } from "./panel.js";
import { closeSearch } from "./search.js";
import { updateVisible } from "./visible.js";

const body = document.body;
const narrow = matchMedia("(max-width: 50rem)");

export function show(view) {
  body.dataset.view = view;
  for (const button of document.querySelectorAll(".views button")) {
    button.setAttribute("aria-pressed", String(button.dataset.view === view));
  }
  if (view === "article") showLit();
  tell("viewed");
}

function showPassage(id) {
  const mark = document.getElementById(id);
  if (!mark) return;
  show("article");
  mark.scrollIntoView({ block: "center" });
  mark.querySelector("a").focus({ preventScroll: true });
}

// Follows a link within the page to a statement, a passage, or another part of the page.
function follow(event) {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute("href");
  const id = statementIn(href);
  if (id !== null) choose(id);
  else if (link.classList.contains("passage")) showPassage(href.slice(1));
  else return;
  closeSearch();
  event.preventDefault();
}

function sift({ target }) {
  const { name, value, checked } = target;
  if (checked) state.without[name].delete(value);
  else state.without[name].add(value);
  updateVisible();
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export function showTheme() {
  part("theme").setAttribute("aria-pressed", String(isDark()));
  tell("coloured");
}

// Shows or hides the marks of verdicts.
export function showVerdicts(is) {
  body.classList.toggle("unjudged", !is);
  for (const each of document.querySelectorAll(".judged, .was-judged")) {
    each.classList.toggle("judged", is);
    each.classList.toggle("was-judged", !is);
  }
  part("verdicts").setAttribute("aria-pressed", String(is));
}

function press({ target }) {
  const name = target.closest("button")?.dataset.part;
  const isPictureShown = !narrow.matches && !["focus", "theses"].includes(body.dataset.view);
  if (name === "find" && !isPictureShown) show("picture");
  if (name) tell("pressed", name);
  if (name === "verdicts") showVerdicts(body.classList.contains("unjudged"));
  if (name === "theme") {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    showTheme();
  }
  const view = target.closest(".views button")?.dataset.view;
  if (view) show(view);
  for (const drop of document.querySelectorAll(".drop[open]")) {
    if (!drop.contains(target) || target.closest(".choices")) drop.open = false;
  }
}

function keys(event) {
  const isTyping = event.target.closest("input");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    part("search").focus();
    event.preventDefault();
  }
  if (event.key !== "Escape") return;
  const open = document.querySelector(".drop[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (state.chosen !== null) choose(null);
}

on("visible", () => {
  const left = statements.size - state.hidden.size - state.pale.size;
  say(`${left} of ${statements.size} statements shown`);
});

document.addEventListener("click", press);
document.addEventListener("click", follow);
document.addEventListener("keydown", keys);
part("filter").addEventListener("change", sift);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
showTheme();
tell("started");
// On a small screen only one pane is shown at a time.
if (narrow.matches) show("focus");
chooseFromAddress();
