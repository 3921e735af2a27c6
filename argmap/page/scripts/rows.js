// The rows of pictures that run up or down: boxes and stacks next to each other; see `rows.py`.
import { groupsAlong } from "./bands.js";
import { bands, draft as room, lines, rows as gaps, settling, sizes } from "./measures.js";
import { arePair, columnsOf, heightAt, pullsOf } from "./outline.js";
import { settle } from "./settling.js";
import { stackedLinks, stackOf } from "./stacks.js";

// The units of a section in rows, each a box, a stand-in or a stack, and the left end of each.
export function rowsOf(outline, section, lanes) {
  const { picture } = outline;
  const { wide } = picture;
  const heights = new Map(section.map((place) => [place, heightAt(picture, place, sizes.STRIP)]));
  // Within a stack, the lines that carry words are level.
  const forBrackets = lines.BRACKET + 1 + (picture.hasWords ? room.FOR_WORDS : 0);
  const stacks = new Map();
  const inside = new Set();
  for (const links of stackedLinks(outline, section)) {
    const stack = stackOf(outline, links, { heights, wide, lanes, forBrackets });
    stacks.set(stack.places[0], stack);
    for (const place of stack.places.slice(1)) inside.add(place);
  }
  const pulls = pullsOf(outline, section, settling);
  const [units, unitOf, stackAt] = [[], new Map(), new Map()];
  const rows = columnsOf(outline, section).map((column) => {
    const groups = groupsAlong(picture, column);
    const row = [];
    column.forEach((place, number) => {
      if (inside.has(place)) return;
      const stack = stacks.get(place) ?? null;
      for (const each of stack ? stack.places : [place]) unitOf.set(each, units.length);
      for (const link of stack ? stack.links : []) stackAt.set(link, units.length);
      row.push(units.length);
      const size = stack ?? { width: wide, height: heights.get(place) };
      const { owner } = pulls.get(place);
      units.push({ place, stack, owner, width: size.width, height: size.height, group: stack ? null : groups[number] });
    });
    return row;
  });
  const lefts = leftsOf(outline, { units, rows, unitOf }, pulls);
  return { units, rows, unitOf, stackAt, lefts };
}

// The left end of each unit.
function leftsOf({ picture }, { units, rows, unitOf }, pulls) {
  const spaces = units.map(() => 0);
  for (const row of rows) {
    row.forEach((unit, number) => {
      if (number) spaces[unit] = spaceBetween(picture, units[row[number - 1]], units[unit]);
    });
  }
  const middles = settle({
    rows,
    sizes: units.map(({ width }) => width),
    spaces,
    targets: units.map(({ place }) => unitOf.get(pulls.get(place).target) ?? -1),
    bonds: units.map(({ place }) => pulls.get(place).bond),
  });
  return middles.map((middle, number) => middle - units[number].width / 2);
}

function spaceBetween(picture, one, other) {
  const isSingle = one.stack === null && other.stack === null;
  const { link } = picture.places[other.place];
  let space = one.owner === other.owner ? gaps.SIBLINGS : gaps.FAMILIES;
  if (isSingle && arePair(picture, one.place, other.place)) space = room.FOR_PAIR;
  else if (link >= 0 && picture.places[one.place].link === link) space = gaps.WITHIN;
  if (picture.groups.length && (one.group !== other.group || !isSingle)) {
    space += bands.PAD * ((one.group !== null ? 1 : 0) + (other.group !== null || other.stack !== null ? 1 : 0));
  }
  return space;
}
