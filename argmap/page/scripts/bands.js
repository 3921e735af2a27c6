// Bands: the backgrounds of runs of boxes of one group, with titles; see `bands.py`.
import { bands } from "./measures.js";

const { MOST_BLANK, MOST_LINES, PAD, TITLE_LEADING, TITLE_PAD, FOR_LINE } = bands;

// The group of each place of a column; a stand-in between two boxes of one group belongs to that group.
export function groupsAlong({ places, nodes }, row) {
  const found = row.map((place) => (places[place].isHome ? nodes[places[place].node].group : null));
  let before = -1;
  row.forEach((place, number) => {
    if (!places[place].isHome) return;
    if (before >= 0 && found[before] === found[number]) found.fill(found[before], before, number);
    before = number;
  });
  return found;
}

// A title wrapped to a width; its pieces were measured when the page was made.
export function titleLines({ pieces, size }, most) {
  const limit = (most * 1000) / size;
  const parts = pieces.flatMap(({ words, wide, hasSpace, clusters }) =>
    wide > limit && clusters
      ? clusters.map(([letter, its], number) => ({ words: letter, wide: its, hasSpace: hasSpace && !number }))
      : [{ words, wide, hasSpace }],
  );
  if (!parts.length) return [""];
  const starts = balanced(parts, limit);
  const lines = starts.map((start, number) => {
    const line = parts.slice(start, starts[number + 1]);
    return line.map(({ words, hasSpace }, place) => (hasSpace && place ? ` ${words}` : words)).join("");
  });
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`];
}

// The first piece of each line, with as few lines as possible and similar lengths, as in `measurement.py`.
function balanced(parts, limit) {
  let starts = filled(parts, limit);
  if (starts.length < 2) return starts;
  const sum = parts.reduce((all, { wide }) => all + wide, 0);
  const widest = parts.reduce((most, { wide }) => Math.max(most, wide), 0);
  const even = (sum + bands.SPACE * parts.filter(({ hasSpace }) => hasSpace).length) / starts.length;
  for (const share of [1.04, 1.12, 1.2]) {
    const narrower = filled(parts, Math.min(limit, Math.max(even * share, widest)));
    if (narrower.length !== starts.length) continue;
    starts = narrower;
    break;
  }
  if (starts[starts.length - 1] === parts.length - 1) lengthenLast(parts, starts, limit);
  return starts;
}

function filled(parts, limit) {
  const starts = [];
  let used = Infinity;
  parts.forEach(({ wide, hasSpace }, number) => {
    used += hasSpace ? wide + bands.SPACE : wide;
    if (used <= limit) return;
    starts.push(number);
    used = wide;
  });
  return starts;
}

function lengthenLast(parts, starts, limit) {
  const last = starts[starts.length - 1];
  const first = starts[starts.length - 2];
  if (last - first < 2 || !parts[last].hasSpace || !parts[last - 1].hasSpace) return;
  const moved = bands.SPACE + parts[last - 1].wide;
  const above = parts.slice(first, last).reduce((all, { wide }) => all + wide + bands.SPACE, 0) - bands.SPACE;
  const below = parts[last].wide;
  if (below + moved <= limit && Math.abs(above - moved - below - moved) < above - below) starts[starts.length - 1] -= 1;
}

export const titleHeight = (title) => title.length * TITLE_LEADING + TITLE_PAD;
export const titleWidth = (wide) => Math.max(wide - FOR_LINE, wide / 2);

// The wrapped titles of some groups.
export function titlesOf({ groups }, names, most) {
  const found = new Map();
  for (const name of names) if (name !== null && !found.has(name)) found.set(name, titleLines(groups[name], most));
  return found;
}

// Each run of boxes of one group along a column, split at large gaps: group, first and last.
export function runsOf(groups, blanks) {
  const found = [];
  let begin = 0;
  for (let end = 1; end <= groups.length; end += 1) {
    if (end < groups.length && groups[end] === groups[begin] && blanks[end] <= MOST_BLANK) continue;
    if (groups[begin] !== null) found.push({ group: groups[begin], first: begin, last: end - 1 });
    begin = end;
  }
  return found;
}

// The space that bands need before each box of a column, in addition to the usual distance.
export function beforeRuns(groups, titles) {
  let before = null;
  return groups.map((group) => {
    let space = 0;
    if (group !== before) {
      space += before !== null ? PAD : 0;
      space += group !== null ? PAD + titleHeight(titles.get(group)) : 0;
    }
    before = group;
    return space;
  });
}
