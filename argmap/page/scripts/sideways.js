// The layout of pictures that run sideways: columns of boxes, and corridors between them; see `sideways.py`.
import { groupsAlong, beforeRuns, runsOf, titleHeight, titlesOf, titleWidth } from "./bands.js";
import { turnings } from "./corridors.js";
import { drawGates, exitOf, frameOf, stepAt, trunkLines } from "./lines.js";
import { bands, draft as room, lines, settling, sizes } from "./measures.js";
import { arePair, columnsOf, heightAt, pullsOf, withAllAt } from "./outline.js";
import { pairsOf } from "./pairs.js";
import { raiseRoots, settle } from "./settling.js";

// The layout of a section whose depth runs to the right.
export function drawSideways(outline, section, lanes) {
  const { picture } = outline;
  const { wide } = picture;
  const rows = columnsOf(outline, section);
  const groups = rows.map((row) => groupsAlong(picture, row));
  const titles = titlesOf(picture, groups.flat(), titleWidth(wide));
  const level = settled(outline, section, rows, groups.map((its) => beforeRuns(its, titles)));
  const across = frameOf(outline, lanes, level);
  const exitsOf = ({ links }) => links.map((link) => exitOf(across, link));
  const draft = { boxes: new Map(), steps: new Map(), trunks: [], bands: [], pairs: [] };
  const extents = new Map();
  const forWords = picture.hasWords ? room.FOR_WORDS : 0;
  const frame = frameOf(outline, lanes, extents, lines.BRACKET + 1 + forWords);
  let near = 0;
  let before = [];
  rows.forEach((row, number) => {
    for (const place of row) {
      const { first, last } = level.get(place);
      extents.set(place, { near, far: near + wide, first, last });
      const side = picture.places[place].link < 0 ? null : "left";
      draft.boxes.set(place, { area: [near, first, wide, last - first], side });
    }
    draft.bands.push(...bandsIn(row, groups[number], titles, extents));
    drawLines(frame, before, forWords, draft);
    before = turnings(outline, row, (place) => level.get(place), exitsOf);
    near += wide + corridorWidth(outline, before, lanes, forWords);
  });
  draft.pairs.push(...pairsOf(outline, draft.boxes));
  return draft;
}

// The extent of each place along its column. `rooms` is the space for bands before each place.
function settled(outline, section, rows, rooms) {
  const { picture } = outline;
  const local = new Map(section.map((place, number) => [place, number]));
  const heights = section.map((place) => heightAt(picture, place, sizes.STRIP));
  const pulls = pullsOf(outline, section, settling);
  const spaces = section.map(() => 0);
  rows.forEach((row, column) => {
    row.forEach((place, number) => {
      if (!number) return;
      spaces[local.get(place)] = spaceBetween(picture, pulls, row[number - 1], place) + rooms[column][number];
    });
  });
  const columns = {
    rows: rows.map((row) => row.map((place) => local.get(place))),
    sizes: heights,
    spaces,
    targets: section.map((place) => local.get(pulls.get(place).target) ?? -1),
    bonds: section.map((place) => pulls.get(place).bond),
  };
  const middles = settle(columns);
  raiseRoots(columns, middles);
  return new Map(
    section.map((place, number) => {
      const [middle, high] = [middles[number], heights[number]];
      return [place, { near: 0, far: 0, first: middle - high / 2, last: middle + high / 2 }];
    }),
  );
}

function spaceBetween(picture, pulls, one, other) {
  if (arePair(picture, one, other)) return room.FOR_PAIR;
  const { link } = picture.places[other];
  if (link >= 0 && picture.places[one].link === link) return room.WITHIN;
  return pulls.get(one).owner === pulls.get(other).owner ? room.SIBLINGS : room.FAMILIES;
}

// The width of the corridor after a column.
function corridorWidth({ slots, links }, turning, lanes, forWords) {
  const its = withAllAt(links, turning.flatMap(({ trunk }) => trunk.links));
  const used = its.reduce((most, link) => Math.max(most, lanes[link].used), 0);
  const tracks = turning.reduce((most, { track }) => Math.max(most, track), 0);
  const before = room.FOR_HEAD + room.TRACK * tracks + room.BEHIND + forWords;
  if (used) return before + (lines.BRACKET + 1 + forWords) + lines.LANE * used;
  return before + (its.some((link) => slots[link].length > 1) ? lines.BRACKET : 0);
}

// Adds the lines of a corridor to a draft.
function drawLines(frame, turning, forWords, draft) {
  for (const { place, trunk, port, exits, track } of turning) {
    const head = frame.extents.get(place).far;
    const depth = head + room.FOR_HEAD + room.TRACK * track + forWords;
    const { stroke, links } = trunk;
    draft.trunks.push({ stroke, target: place, isOnLink: false, links, lines: trunkLines(depth, port, head, exits) });
    for (const link of links) draft.steps.set(link, stepAt(frame, link, depth, port));
    for (const link of withAllAt(frame.links, links)) drawGates(frame, link, draft);
  }
}

// The bands of a column, each with its title above its first box.
function bandsIn(row, groups, titles, extents) {
  const at = (number) => extents.get(row[number]);
  const blanks = row.map((place, number) => (number ? at(number).first - at(number - 1).last : 0));
  return runsOf(groups, blanks).map(({ group, first, last }) => {
    const title = titles.get(group);
    const high = titleHeight(title);
    const { near, far } = at(first);
    const [begin, end] = [at(first).first, at(last).last];
    const area = [
      near - bands.PAD,
      begin - (high + bands.PAD),
      far - near + 2 * bands.PAD,
      end - begin + (high + bands.PAD) + bands.PAD,
    ];
    return { group, area, title, room: [near, area[1] + bands.TITLE_PAD, titleWidth(far - near), high] };
  });
}
