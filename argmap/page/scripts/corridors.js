// Corridors: trunks to the boxes of one column, their ports and tracks; see `corridors.py` and `tracks.py`.
import { corridors, tracks } from "./measures.js";

// The trunks that lead to the places of a column, in order: each with its port, exits and track.
export function turnings({ trunks }, row, extentOf, exitsOf) {
  const found = [];
  for (const place of row) {
    if (!trunks[place].length) continue;
    const exits = trunks[place].map(exitsOf);
    const ports = portsOf(extentOf(place), exits);
    trunks[place].forEach((trunk, number) => {
      found.push({ place, trunk, port: ports[number], exits: exits[number] });
    });
  }
  const turns = tracksOf(found.map(({ port, exits }) => ({ port, first: exits[0], last: exits[exits.length - 1] })));
  return found.map((one, number) => ({ ...one, track: turns[number] }));
}

// The ports of the trunks to a box: aligned with an exit if possible, otherwise around the middle of the box.
function portsOf(extent, exits) {
  const { PORTS_APART, MANY_APART, OFF_END, MANY_OFF_END, STILL_APART, MOST_MOVED } = corridors;
  const count = exits.length;
  const offEnd = count <= 2 ? OFF_END : MANY_OFF_END;
  const room = Math.max(0, extent.last - extent.first - 2 * offEnd);
  const apart = count > 1 ? Math.min(count === 2 ? PORTS_APART : MANY_APART, room / (count - 1)) : 0;
  let before = -Infinity;
  return exits.map((levels, number) => {
    const usual = (extent.first + extent.last) / 2 + (number - (count - 1) / 2) * apart;
    const back = Math.min(MOST_MOVED, usual - extent.first - offEnd, Math.max(0, usual - before - STILL_APART));
    let on = Math.min(MOST_MOVED, extent.last - offEnd - usual);
    if (number < count - 1) on = Math.max(0, Math.min(on, apart - STILL_APART));
    const near = levels.filter((level) => -back <= level - usual && level - usual <= on);
    before = near.length ? near.reduce((a, b) => (Math.abs(b - usual) < Math.abs(a - usual) ? b : a)) : usual;
    return before;
  });
}

// The track of each trunk of a corridor; 0 is nearest to the targets.
function tracksOf(trunks) {
  const last = trunks.length - 1;
  const down = chained(trunks.length, (one, later) => trunks[later].port <= trunks[one].last + tracks.NEAR);
  const up = chained(
    trunks.length,
    (one, later) => trunks[last - later].port >= trunks[last - one].first - tracks.NEAR,
  ).reverse();
  return down.map((track, number) => Math.max(track, up[number]));
}

// For each trunk one more than the maximum track of the later trunks that it extends past, or 0.
function chained(count, reaches) {
  const found = Array(count).fill(0);
  // Later trunks, the nearest at the end, and the furthest, with the greatest track, at the head.
  const queue = [];
  let head = 0;
  for (let one = count - 1; one >= 0; one -= 1) {
    while (head < queue.length && !reaches(one, queue[head])) head += 1;
    found[one] = head < queue.length ? found[queue[head]] + 1 : 0;
    while (head < queue.length && found[queue[queue.length - 1]] <= found[one]) queue.pop();
    queue.push(one);
  }
  return found;
}
