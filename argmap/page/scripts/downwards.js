// The layout of pictures that run up or down, see `downwards.py` and `depths.py`.
import { runsOf, titleHeight, titleLines, titlesOf, titleWidth } from "./bands.js";
import { turnings } from "./corridors.js";
import { drawGates, exitOf, frameOf, merging, stepAt, trunkLines } from "./lines.js";
import { bands, depths, draft as room, lines, rows as gaps } from "./measures.js";
import { withAllAt } from "./outline.js";
import { pairsOf } from "./pairs.js";
import { rowsOf } from "./rows.js";
import { furthest, skylineOf, take } from "./skyline.js";
import { bandsOfStack } from "./stacks.js";

// The layout of a section whose depth runs downwards.
export function drawDownwards(outline, section, lanes) {
  const { picture } = outline;
  const forBrackets = lines.BRACKET + 1 + (picture.hasWords ? gaps.FOR_WORDS : 0);
  const units = rowsOf(outline, section, lanes);
  const { lefts } = units;
  const across = new Map();
  units.units.forEach(({ place, stack, width, height }, number) => {
    if (!stack) across.set(place, { near: 0, far: height, first: lefts[number], last: lefts[number] + width });
  });
  const frame = frameOf(outline, lanes, across, forBrackets);
  const exitsOf = ({ links }) => [
    ...new Set(
      links.map((link) => (units.stackAt.has(link) ? lefts[units.stackAt.get(link)] : exitOf(frame, link))),
    ),
  ];
  const turning = units.rows.map((row) => {
    const targets = row.filter((unit) => !units.units[unit].stack).map((unit) => units.units[unit].place);
    return turnings(outline, targets, (place) => across.get(place), exitsOf);
  });
  const draft = { boxes: new Map(), steps: new Map(), trunks: [], bands: [], pairs: [] };
  const { tops, tracks } = depthsOf(outline, units, turning, lanes, forBrackets, draft);
  placeBoxes(picture, units, tops, draft);
  const extents = new Map();
  units.units.forEach(({ place, stack, height }, number) => {
    if (!stack) extents.set(place, { ...across.get(place), near: tops[number], far: tops[number] + height });
  });
  const drawn = frameOf(outline, lanes, extents, forBrackets);
  turning.forEach((row, number) => {
    row.forEach((one, place) => drawTrunk(drawn, one, tracks[number][place], units, tops, draft));
  });
  draft.pairs.push(...pairsOf(outline, draft.boxes));
  return draft;
}

// The depth of everything, row by row: trunks in the order of their tracks, then families.
function depthsOf(outline, units, turning, lanes, forBrackets, draft) {
  const ends = units.lefts.map((left, number) => left + units.units[number].width);
  const begin = units.lefts.reduce((one, other) => Math.min(one, other)) - 4 * bands.PAD;
  const line = skylineOf(begin, ends.reduce((one, other) => Math.max(one, other)) + 4 * bands.PAD);
  const ports = new Map();
  for (const { place, port } of turning.flat()) if (!ports.has(place)) ports.set(place, port);
  const setting = { outline, units, lanes, forBrackets, line, ends, ports, tops: ends.map(() => 0) };
  const tracks = units.rows.map((row, number) => {
    let family = [];
    for (const unit of row) {
      if (family.length && units.units[family[0]].owner !== units.units[unit].owner) {
        placeFamily(setting, family, !number, draft);
        family = [];
      }
      family.push(unit);
    }
    if (family.length) placeFamily(setting, family, !number, draft);
    return placeTrunks(setting, turning[number]);
  });
  return { tops: setting.tops, tracks };
}

// The depth of each trunk below a row: just below what is occupied in its range.
function placeTrunks({ outline, units, line, tops }, turning) {
  const found = turning.map(() => 0);
  const words = outline.picture.hasWords ? gaps.FOR_WORDS : 0;
  for (const number of [...turning.keys()].sort((a, b) => turning[a].track - turning[b].track)) {
    const { place, port, exits } = turning[number];
    const first = Math.min(port, exits[0]) - depths.BESIDE;
    const last = Math.max(port, exits[exits.length - 1]) + depths.BESIDE;
    const unit = units.unitOf.get(place);
    const foot = tops[unit] + units.units[unit].height;
    found[number] = Math.max(foot + room.FOR_HEAD + words, furthest(line, first, last) + room.TRACK);
    take(line, first, last, found[number]);
  }
  return found;
}

// Places the units of a family at one depth, below what is occupied over their whole width.
function placeFamily(setting, family, isRoot, draft) {
  const { units, line, ends, tops } = setting;
  const first = units.lefts[family[0]] - depths.BESIDE;
  const last = ends[family[family.length - 1]] + depths.BESIDE;
  const top = isRoot ? 0 : furthest(line, first, last) + roomAbove(setting, family);
  for (const unit of family) {
    tops[unit] = top;
    take(line, units.lefts[unit] - depths.BESIDE, ends[unit] + depths.BESIDE, top + units.units[unit].height);
  }
  placeBands(setting, family, top, draft);
}

// The space that the lanes and brackets of a family need above its boxes.
function roomAbove({ outline, units, lanes, forBrackets }, family) {
  let [most, brackets] = [0, 0];
  for (const unit of family) {
    const { place, stack } = units.units[unit];
    const { link } = outline.picture.places[place];
    if (stack || link < 0) continue;
    most = Math.max(most, lanes[link].used);
    brackets = Math.max(brackets, outline.slots[link].length > 1 ? lines.BRACKET : 0);
  }
  return room.BEHIND + (most ? forBrackets + lines.LANE * most : brackets);
}

// Adds the bands of a family, each with its title at its foot, between the lines that leave it.
function placeBands({ outline, units, line, ends, ports }, family, top, draft) {
  const groups = family.map((unit) => units.units[unit].group);
  const blanks = family.map((unit, number) => (number ? units.lefts[unit] - ends[family[number - 1]] : 0));
  for (const { group, first, last } of runsOf(groups, blanks)) {
    const unit = family[first];
    const [left, right] = [units.lefts[unit], ends[family[last]]];
    const port = ports.get(units.units[unit].place) ?? right;
    const wide = Math.min(ends[unit], port - depths.OFF_LINE) - left;
    const title = titleLines(outline.picture.groups[group], wide);
    const begin = top + units.units[unit].height + bands.TITLE_PAD;
    const high = titleHeight(title);
    const feet = family.slice(first, last + 1).map((each) => top + units.units[each].height + bands.PAD);
    const foot = Math.max(begin + high, ...feet);
    const area = [top - bands.PAD, left - bands.PAD, foot - top + bands.PAD, right - left + 2 * bands.PAD];
    draft.bands.push({ group, area, title, room: [begin, left, high, wide] });
    take(line, left - bands.PAD, right + bands.PAD, foot);
  }
}

// Adds the boxes of all units to a draft, and the bands of stacks.
function placeBoxes(picture, { units, lefts }, tops, draft) {
  units.forEach(({ place, stack, width, height }, number) => {
    const [top, left] = [tops[number], lefts[number]];
    if (!stack) {
      const side = picture.places[place].link < 0 ? null : "left";
      draft.boxes.set(place, { area: [top, left, height, width], side });
      return;
    }
    for (const [its, { near, far, first, last }] of stack.extents) {
      draft.boxes.set(its, { area: [top + first, left + near, last - first, far - near], side: "top" });
    }
    if (!stack.groups.some((group) => group !== null)) return;
    const { near, far } = stack.extents.get(stack.places[0]);
    const titles = titlesOf(picture, stack.groups, titleWidth(far - near));
    draft.bands.push(...bandsOfStack(stack, titles, left, top));
  });
}

// Adds a trunk that turns at a depth to a draft, with its steps and the steps on them.
function drawTrunk(frame, { place, trunk, port, exits }, depth, units, tops, draft) {
  const its = trunkLines(depth, port, frame.extents.get(place).far, exits);
  const { stroke, links } = trunk;
  const number = draft.trunks.length;
  const stacked = new Map();
  for (const link of links) {
    const unit = units.stackAt.get(link);
    if (unit === undefined) {
      draft.steps.set(link, stepAt(frame, link, depth, port));
      addGates(frame, [link], draft);
    } else stacked.set(unit, [...(stacked.get(unit) ?? []), link]);
  }
  for (const [unit, inner] of stacked) {
    const [left, top] = [units.lefts[unit], tops[unit]];
    const { extents, forBrackets } = units.units[unit].stack;
    const turn = ([deep, across]) => [top + across, left + deep];
    const inside = frameOf(frame, frame.lanes, extents, forBrackets, turn);
    const rail = drawStack(inside, inner, depth - top, draft);
    its.push([rail, ...merging(depth, left, port)]);
  }
  draft.trunks.splice(number, 0, { stroke, target: place, isOnLink: false, links, lines: its });
}

// Adds the steps of a stack to a draft, and returns the end of its rail, which begins at a port above it.
function drawStack(frame, its, port, draft) {
  for (const link of its) draft.steps.set(link, stepAt(frame, link, 0, port));
  addGates(frame, its, draft);
  return frame.turn(merging(0, exitOf(frame, its[its.length - 1]), port).pop());
}

function addGates(frame, its, draft) {
  for (const link of withAllAt(frame.links, its)) drawGates(frame, link, draft);
}
