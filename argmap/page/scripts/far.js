// Curves between distant boxes, see `far.py`.
import { far } from "./measures.js";
import { isSideways } from "./turning.js";

const middle = ([left, top, wide, high]) => [left + wide / 2, top + high / 2];
const across = ([left, top, wide, high]) => [top, left, high, wide];

// The control points of a curve between the facing sides of two areas, or between the sides of reasons at one depth.
export function curveBetween(start, end, direction) {
  if (!isSideways(direction)) {
    const sideways = direction === "TB" ? "LR" : "RL";
    return curveBetween(across(start), across(end), sideways).map(([x, y]) => [y, x]);
  }
  const [y, toY] = [middle(start)[1] + far.ASIDE * start[3], middle(end)[1] + far.ASIDE * end[3]];
  if (start[0] < end[0] + end[2] && end[0] < start[0] + start[2]) {
    const isForward = direction === "LR";
    const [x, toX] = [start, end].map(([left, , wide]) => (isForward ? left + wide : left));
    const outside = isForward ? far.OUTSIDE : -far.OUTSIDE;
    return [[x, y], [x + outside, y], [toX + outside, toY], [toX, toY]];
  }
  const isLeft = middle(end)[0] < middle(start)[0];
  const x = isLeft ? start[0] : start[0] + start[2];
  const toX = isLeft ? end[0] + end[2] : end[0];
  const swing = Math.max(Math.abs(toX - x) * far.SWING, 2 * far.ASIDE * start[3]) * (isLeft ? -1 : 1);
  return [[x, y], [x + swing, y], [toX - swing, toY], [toX, toY]];
}

// The lines of the steps that have no place in the outline, if both ends are shown.
export function farLines({ direction, far: numbers, links, homes }, { boxes, steps }) {
  const found = [];
  for (const link of numbers) {
    const { premises, target, isOnLink } = links[link];
    const starts = premises.map((node) => boxes.get(homes[node])?.area);
    let end = isOnLink ? undefined : boxes.get(homes[target])?.area;
    if (isOnLink && steps.has(target)) {
      const [before, after] = steps.get(target).branch;
      end = [before[0] + (after[0] - before[0]) * 0.5, before[1] + (after[1] - before[1]) * 0.5, 0, 0];
    }
    if (!end || !starts.every(Boolean)) continue;
    found.push({ link, curves: starts.map((start) => curveBetween(start, end, direction)) });
  }
  return found;
}
