// Which statement is chosen: told by the address of the page, so that links lead to it and the back button returns.
import { boxed, state, statements, tell } from "./model.js";

const address = (id) => (id === null ? location.pathname + location.search : `#${encodeURIComponent(id)}`);

// `entry` is "push" for a step of its own in the history, "replace" for one that is walked over, "keep" for neither;
// with "stay" the picture stays as it is seen, too.
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

// The statement that an address within the page leads to, by its id or that of its box; null for all others.
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
