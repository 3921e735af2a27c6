// Stacks, in pictures that run up or down: reasons without reasons of their own, one below the other; see `stacks.py`.
import { beforeRuns, groupsAlong, runsOf, titleHeight, titlesOf, titleWidth } from "./bands.js";
import { bands, draft as room, lines, stacks } from "./measures.js";
import { arePair, withAllAt } from "./outline.js";

// The runs of links of a section that each form a stack.
export function stackedLinks(outline, section) {
  const plain = plainLinks(outline);
  const trunks = section.flatMap((place) => outline.trunks[place]);
  keepPairsTogether(outline, trunks, plain);
  const found = [];
  for (const { links } of trunks) {
    let run = [];
    const end = () => {
      if (run.length && placesOf(outline, run).length > 1) found.push(run);
      run = [];
    };
    for (const link of links) {
      if (plain[link]) run.push(link);
      else end();
    }
    end();
  }
  return found;
}

// For each link whether nothing leads to its premises, nor to those of the links on it.
function plainLinks({ slots, links, trunks }) {
  const plain = links.map(() => false);
  const drawn = [...slots.keys()].filter((link) => slots[link].length).sort((a, b) => slots[b][0] - slots[a][0]);
  for (const link of drawn) {
    const { backing, undercuts } = links[link];
    plain[link] =
      !slots[link].some((slot) => trunks[slot].length) && [...backing, ...undercuts].every((other) => plain[other]);
  }
  return plain;
}

// Makes sure that contradictory neighbours are either both in one stack or both outside stacks.
function keepPairsTogether({ picture }, trunks, plain) {
  const { neighbours, places, homes } = picture;
  const trunkOf = new Map(trunks.flatMap(({ links }, number) => links.map((link) => [link, number])));
  for (const [first, second] of [...neighbours, ...[...neighbours].reverse()]) {
    const [one, other] = [places[homes[first]].link, places[homes[second]].link];
    if (one === other || !trunkOf.has(one) || !trunkOf.has(other)) continue;
    if (trunkOf.get(one) !== trunkOf.get(other) || !(plain[one] && plain[other])) {
      plain[one] = false;
      plain[other] = false;
    }
  }
}

// The places of links and of the links on them, in the order of the walk.
const placesOf = ({ slots, links }, its) =>
  withAllAt(links, its)
    .flatMap((link) => slots[link])
    .sort((a, b) => a - b);

// Some links as a stack of boxes of one width.
export function stackOf(outline, its, { heights, wide, lanes, forBrackets }) {
  const { picture, slots, links } = outline;
  const all = withAllAt(links, its);
  const places = placesOf(outline, its);
  const used = all.reduce((most, link) => Math.max(most, lanes[link].used), 0);
  const hasBrackets = all.some((link) => slots[link].length > 1);
  const near = stacks.RAIL + (used ? forBrackets + lines.LANE * used : hasBrackets ? lines.BRACKET : 0);
  const groups = groupsAlong(picture, places);
  const extra = beforeRuns(groups, titlesOf(picture, groups, titleWidth(wide)));
  const extents = new Map();
  let top = 0;
  places.forEach((place, number) => {
    const before = places[number - 1];
    if (before !== undefined) {
      const isHeld = picture.places[before].link === picture.places[place].link;
      top += arePair(picture, before, place) ? room.FOR_PAIR : isHeld ? room.WITHIN : room.SIBLINGS;
    }
    top += extra[number];
    extents.set(place, { near, far: near + wide, first: top, last: top + heights.get(place) });
    top += heights.get(place);
  });
  const foot = groups[groups.length - 1] !== null ? bands.PAD : 0;
  const side = groups.some((group) => group !== null) ? bands.PAD : 0;
  return { links: its, places, extents, groups, width: near + wide + side, height: top + foot, forBrackets };
}

// The bands of a stack with a rail and a top, in coordinates of depth and breadth.
export function bandsOfStack({ places, extents, groups }, titles, left, top) {
  return runsOf(groups, groups.map(() => 0)).map(({ group, first, last }) => {
    const [begin, end] = [extents.get(places[first]), extents.get(places[last])];
    const title = titles.get(group);
    const high = titleHeight(title);
    const [from, to] = [top + begin.first, top + end.last];
    const [near, far] = [left + begin.near, left + begin.far];
    const area = [from - high - bands.PAD, near - bands.PAD, to - from + high + 2 * bands.PAD, far - near + 2 * bands.PAD];
    return { group, area, title, room: [area[0] + bands.TITLE_PAD, near, high, titleWidth(far - near)] };
  });
}
