// The selected statement, which is part of the page's address, so that links and the back button work.
import { boxed, state, statements, tell } from "./model.js";

const address = (id) => (id === null ? location.pathname + location.search : `#${encodeURIComponent(id)}`);

// `entry` is "push" for a new entry in the history, "replace" to replace the current one, "keep" for neither. "stay"
// also keeps the visible part of the picture.
export function choose(id, entry = "push") {
  if (id !== null && !statements.has(id)) return;
  const before = state.chosen;
  if (id !== before && (entry === "push" || entry === "replace")) {
    history[entry === "push" ? "pushState" : "replaceState"](null, "", address(id));
  }
  state.chosen = id;
  tell("chosen", id, before, entry);
}

function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

// The statement that a link within the page refers to, by its id or that of its box, or null.
export function statementIn(href) {
  const hash = href.slice(href.indexOf("#") + 1);
  const id = decoded(hash);
  return boxed.get(hash) ?? boxed.get(id) ?? (statements.has(id) ? id : null);
}

export function chooseFromAddress() {
  const id = statementIn(location.hash);
  if (id !== null) choose(id, "keep");
  else if (state.chosen !== null) choose(null, "keep");
}

window.addEventListener("popstate", chooseFromAddress);
window.addEventListener("hashchange", chooseFromAddress);
