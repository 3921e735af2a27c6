// Contradictions that are drawn: between neighbours, and rails along theses; see `pairs.py`.
import { pairs } from "./measures.js";

const { OFF_END, RAIL } = pairs;

// The lines between neighbours of a section, and its rails; areas are [depth, across, deep, wide].
export function pairsOf({ picture }, boxes) {
  const { homes, nodes, groups } = picture;
  const areaOf = (node) => boxes.get(homes[node])?.area;
  const found = [];
  picture.neighbours.forEach(([one, other, ...said]) => {
    const [first, second] = [areaOf(one), areaOf(other)];
    if (!first || !second) return;
    const isTitled = groups.length > 0 && nodes[other].group !== null;
    found.push({ said, nodes: [one, other], ...lineBetween(first, second, isTitled) });
  });
  picture.rails.forEach(([rail, ...said]) => {
    const left = rail.filter(areaOf);
    if (left.length < 2) return;
    const areas = left.map(areaOf);
    const near = Math.min(...areas.map(([depth]) => depth));
    const out = near - RAIL;
    const middles = areas.map(([, across, , wide]) => across + wide / 2);
    const [top, ...others] = middles;
    const foot = others.pop();
    const lines = [[[near, top], [out, top], [out, foot], [near, foot]]];
    for (const level of others) lines.push([[out, level], [near, level]]);
    found.push({ said, nodes: left, lines, ends: middles.map((level) => [[near, level], [near - 1, level]]) });
  });
  return found;
}

// The line between two boxes of which the second follows the first, and its ends.
function lineBetween([depth, across, deep, wide], [nextDepth, nextAcross, nextDeep], isTitled) {
  const end = across + wide;
  if (nextAcross < end) {
    const level = isTitled ? end - OFF_END : across + wide / 2;
    const foot = depth + deep;
    return {
      lines: [[[foot, level], [nextDepth, level]]],
      ends: [[[foot, level], [foot + 1, level]], [[nextDepth, level], [nextDepth - 1, level]]],
    };
  }
  const both = Math.min(deep, nextDeep);
  const level = depth + (isTitled ? both - OFF_END : both / 2);
  return {
    lines: [[[level, end], [level, nextAcross]]],
    ends: [[[level, end], [level, end + 1]], [[level, nextAcross], [level, nextAcross - 1]]],
  };
}
