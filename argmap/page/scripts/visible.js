// What is hidden: branches that are folded, and kinds and voices that are sifted out. Nothing is laid out anew.
import { boxes, cards, lines, on, roots, say, standIns, state, statements, tell, trunks } from "./model.js";

// What can be reached from the top without going through what is folded.
function reached() {
  const seen = new Set();
  const stack = [...roots];
  while (stack.length) {
    const id = stack.pop();
    if (seen.has(id)) continue;
    seen.add(id);
    if (state.folded.has(id)) continue;
    for (const [child, ...steps] of statements.get(id).down) {
      if (!steps.some((step) => state.folded.has(step))) stack.push(child);
    }
  }
  return seen;
}

export const isSifted = ({ kind, voice }) => state.without.kind.has(kind) || state.without.voice.has(voice);

function gone(element, is) {
  element.classList.toggle("gone", is);
}

export function updateVisible() {
  const there = reached();
  state.hidden = new Set();
  for (const [id, statement] of statements) if (!there.has(id) || isSifted(statement)) state.hidden.add(id);
  const isShown = (id) => !state.hidden.has(id);
  for (const [id, element] of boxes) {
    gone(element, !isShown(id));
    element.classList.toggle("folded", state.folded.has(id));
  }
  for (const { rows, element } of cards) gone(element, !rows.some(isShown));
  const drawn = new Set();
  for (const { id, from, to, element } of lines) {
    const is = from.some(isShown) && (!statements.has(to) || isShown(to));
    if (is) drawn.add(id);
    gone(element, !is);
  }
  for (const { lines: its, element } of trunks) gone(element, !its.some((id) => drawn.has(id)));
  for (const { step, of, element } of standIns) gone(element, !drawn.has(step) || !isShown(of));
  tell("visible");
}

export const canFold = (id) => statements.has(id) && statements.get(id).down.length > 0;

export function fold(key, is = !state.folded.has(key)) {
  if (is) state.folded.add(key);
  else state.folded.delete(key);
  updateVisible();
  say(is ? "Folded" : "Unfolded");
}

// Unfolds what hides a statement, so that a link to it is never in vain.
export function uncover(id) {
  if (reached().has(id)) return;
  const seen = new Set([id]);
  const stack = [id];
  while (stack.length) {
    for (const above of statements.get(stack.pop()).up) {
      state.folded.delete(above);
      for (const [, ...steps] of statements.get(above).down) steps.forEach((step) => state.folded.delete(step));
      if (!seen.has(above)) stack.push(above);
      seen.add(above);
    }
  }
  updateVisible();
}

on("chosen", (id) => {
  if (id !== null) uncover(id);
});
