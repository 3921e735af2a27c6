// The visible part of the map: everything that is not folded or filtered out, with everything that a shown step needs.
import { picture, homeOf, on, rowsAt, state, statements, tell } from "./model.js";

const { places, links } = picture;

export function isSifted({ id, kind, voice, tags }) {
  const { without, only } = state;
  if (only && !only.has(id)) return true;
  if (without.kind.has(kind) || without.voice.has(voice)) return true;
  return without.tag.size > 0 && (tags.length ? tags.every((tag) => without.tag.has(tag)) : without.tag.has(""));
}

// Returns whether a link, or one that it leads to, is folded.
function isFolded(link) {
  for (let at = link; at >= 0; at = links[at].isOnLink ? links[at].target : -1) {
    if (links[at].steps.some((step) => state.folded.has(step))) return true;
  }
  return false;
}

// The places that are shown, and the number of statements folded below each.
export function shownPlaces() {
  const away = [];
  const below = new Map();
  places.forEach(({ owner, link, isHome }, place) => {
    const top = owner < 0 ? undefined : away[owner];
    if (top !== undefined) away[place] = top;
    else if (owner >= 0 && (rowsAt(owner).some((id) => state.folded.has(id)) || isFolded(link))) away[place] = owner;
    if (away[place] !== undefined && isHome) {
      below.set(away[place], (below.get(away[place]) ?? 0) + rowsAt(place).length);
    }
  });
  const isWanted = places.map((_, place) => rowsAt(place).some((id) => !isSifted(statements.get(id))));
  const [needed, hasMore] = [links.map(() => false), places.map(() => false)];
  for (let place = places.length - 1; place >= 0; place -= 1) {
    const { owner, link } = places[place];
    if (away[place] !== undefined || !(isWanted[place] || hasMore[place]) || owner < 0) continue;
    hasMore[owner] = true;
    for (let at = link; at >= 0; at = links[at].isOnLink ? links[at].target : -1) needed[at] = true;
  }
  const shown = new Set();
  places.forEach(({ link, owner }, place) => {
    const is = owner < 0 ? isWanted[place] || hasMore[place] : needed[link] && away[place] === undefined;
    if (is) shown.add(place);
  });
  return { shown, below };
}

const all = () => ({ shown: new Set(places.keys()), below: new Map() });
export const visible = all();

// Updates what is shown; `anchor` is the statement whose box keeps its position on the screen.
export function updateVisible(anchor = state.chosen) {
  Object.assign(visible, shownPlaces());
  state.hidden = new Set();
  state.pale = new Set();
  for (const [id, statement] of statements) {
    if (!visible.shown.has(homeOf.get(id))) state.hidden.add(id);
    else if (isSifted(statement)) state.pale.add(id);
  }
  tell("visible", anchor);
}

export const canFold = (id) => statements.has(id) && places[homeOf.get(id)].trunks.length > 0;

// The statement below which something is folded: the folded statement itself, or the target of the folded step.
function holderOf(key) {
  if (statements.has(key)) return key;
  const link = links.find(({ steps }) => steps.includes(key));
  return link ? rowsAt(link.owner)[0] : null;
}

export function fold(key, is = !state.folded.has(key)) {
  if (is) state.folded.add(key);
  else state.folded.delete(key);
  updateVisible(holderOf(key));
}

// Unfolds everything that hides a statement, so that links to it always work.
export function uncover(id) {
  if (!state.hidden.has(id) && homeOf.has(id)) return;
  for (let place = homeOf.get(id); places[place].owner >= 0; place = places[place].owner) {
    for (const above of rowsAt(places[place].owner)) state.folded.delete(above);
    for (let at = places[place].link; at >= 0; at = links[at].isOnLink ? links[at].target : -1) {
      for (const step of links[at].steps) state.folded.delete(step);
    }
  }
  updateVisible(id);
}

on("renewed", () => Object.assign(visible, all()));
on("chosen", (id) => {
  if (id !== null) uncover(id);
});
