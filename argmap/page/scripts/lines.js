// The lines of steps as corners with coordinates of depth and breadth, see `lines.py` and `lanes.py`.
import { lines } from "./measures.js";

const { BRACKET, BRACKET_END, BRACKET_INSET, LANE, OFF_POINT, RADIUS, STRAIGHT } = lines;

// The lanes of each link: for backing, for undercuts, and the outermost of all on it.
export function lanesOf({ slots, links }) {
  const lanes = links.map(() => ({ backing: 0, undercuts: 0, used: 0 }));
  const drawn = [...slots.keys()].filter((link) => slots[link].length).sort((a, b) => slots[b][0] - slots[a][0]);
  for (const link of drawn) {
    const { backing, undercuts } = links[link];
    if (!backing.length && !undercuts.length) continue;
    let used = Math.max(...[...backing, ...undercuts].map((other) => lanes[other].used));
    const own = backing.length ? used + 1 : 0;
    used += backing.length ? 1 : 0;
    lanes[link] = { backing: own, undercuts: undercuts.length ? used + 1 : 0, used: used + (undercuts.length ? 1 : 0) };
  }
  return lanes;
}

// The context for drawing lines: `extents` has the positions of places, and `turn` transforms coordinates.
export function frameOf(outline, lanes, extents, forBrackets = BRACKET + 1, turn = (point) => point) {
  return { ...outline, lanes, extents, forBrackets, turn };
}

// The position at which the line of a link leaves its premise or the middle of its bracket.
export function exitOf({ slots, extents }, link) {
  const its = slots[link];
  return (extents.get(its[0]).first + extents.get(its[its.length - 1]).last) / 2;
}

// The lines of a step whose trunk or lane turns at a depth and comes from a port.
export function stepAt(frame, link, depth, port) {
  const { slots, extents, turn } = frame;
  const its = slots[link];
  const { near } = extents.get(its[0]);
  const level = exitOf(frame, link);
  let start = near;
  let bracket = [];
  if (its.length > 1) {
    start = near - BRACKET;
    const first = extents.get(its[0]).first + BRACKET_INSET;
    const last = extents.get(its[its.length - 1]).last - BRACKET_INSET;
    const end = near - BRACKET_END;
    bracket = [[end, first], [start, first], [start, last], [end, last]];
  }
  const { backing, undercuts } = frame.lanes[link];
  const joints = [backing, undercuts].filter(Boolean).map((lane) => [laneDepth(frame, near, lane), level]);
  const branch = [[start, level], ...merging(depth, level, port)];
  return { branch: branch.map(turn), bracket: bracket.map(turn), joints: joints.map(turn) };
}

// The corners where a line joins a trunk that turns at a depth towards its port.
export function merging(depth, level, port) {
  const far = port - level;
  if (Math.abs(far) < STRAIGHT) return [[depth - RADIUS, level]];
  const turn = Math.min(RADIUS, Math.abs(far) / 2);
  return [[depth, level], [depth, level + (far > 0 ? turn : -turn)]];
}

// The lines of a trunk: the one with the head, and the longest one that leads to it from each side.
export function trunkLines(depth, port, head, exits) {
  const found = [[[depth - RADIUS, port], [head, port]]];
  for (const level of exits.reduce(([a, b], next) => [Math.min(a, next), Math.max(b, next)], [port, port])) {
    if (Math.abs(level - port) < STRAIGHT) continue;
    const turned = merging(depth, level, port);
    found.push([turned[turned.length - 1], [depth, port], [depth - RADIUS, port]]);
  }
  return found;
}

const laneDepth = ({ forBrackets }, near, lane) => near - forBrackets - lane * LANE;

// Adds the trunks of the backing and of the undercuts of a link to a draft, each with the steps that join it.
export function drawGates(frame, link, draft) {
  const { slots, links, lanes, extents, turn } = frame;
  const { near } = extents.get(slots[link][0]);
  const port = exitOf(frame, link);
  for (const [lane, its, stroke] of [
    [lanes[link].backing, links[link].backing, "supports"],
    [lanes[link].undercuts, links[link].undercuts, "undercuts"],
  ]) {
    if (!its.length) continue;
    const depth = laneDepth(frame, near, lane);
    const begin = merging(depth, exitOf(frame, its[its.length - 1]), port).pop();
    const line = [begin, [depth, port + OFF_POINT]].map(turn);
    draft.trunks.push({ stroke, target: link, isOnLink: true, links: its, lines: [line] });
    for (const other of its) draft.steps.set(other, stepAt(frame, other, depth, port));
  }
}
