// Conversion from depth and breadth to left and top for each direction, see `turning.py`.

const SIDES = {
  LR: { left: "left", top: "top" },
  RL: { left: "right", top: "top" },
  TB: { left: "top", top: "left" },
  BT: { left: "bottom", top: "left" },
};

const EXCHANGED = { left: "right", right: "left" };

export const isSideways = (way) => way === "LR" || way === "RL";

// A draft in coordinates of left and top, from one in coordinates of depth and breadth.
export function turned(draft, way) {
  const sign = way === "RL" || way === "BT" ? -1 : 1;
  const level = isSideways(way);
  const point = ([depth, across]) => (level ? [sign * depth, across] : [across, sign * depth]);
  const area = ([depth, across, deep, wide]) => {
    const begin = sign < 0 ? -depth - deep : depth;
    return level ? [begin, across, deep, wide] : [across, begin, wide, deep];
  };
  return mapped(draft, point, area, (side) => side && SIDES[way][side]);
}

// A draft moved by an offset.
export function moved(draft, right, down) {
  const area = ([left, top, wide, high]) => [left + right, top + down, wide, high];
  return mapped(draft, ([x, y]) => [x + right, y + down], area, (side) => side);
}

// A draft with left and right exchanged.
export function mirrored(draft) {
  const area = ([left, top, wide, high]) => [-left - wide, top, wide, high];
  return mapped(draft, ([x, y]) => [-x, y], area, (side) => EXCHANGED[side] ?? side);
}

function mapped(draft, point, area, side) {
  const corners = (line) => line.map(point);
  return {
    boxes: new Map(
      Array.from(draft.boxes, ([place, box]) => [place, { area: area(box.area), side: side(box.side) }]),
    ),
    steps: new Map(
      Array.from(draft.steps, ([link, { branch, bracket, joints }]) => [
        link,
        { branch: corners(branch), bracket: corners(bracket), joints: corners(joints) },
      ]),
    ),
    trunks: draft.trunks.map((trunk) => ({ ...trunk, lines: trunk.lines.map(corners) })),
    bands: draft.bands.map((band) => ({ ...band, area: area(band.area), room: area(band.room) })),
    pairs: draft.pairs.map((pair) => ({ ...pair, lines: pair.lines.map(corners), ends: pair.ends.map(corners) })),
  };
}

// The bounding box of everything drawn in a draft.
export function boundsOf(draft) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = (left, top, right = left, bottom = top) => {
    bounds.left = Math.min(bounds.left, left);
    bounds.top = Math.min(bounds.top, top);
    bounds.right = Math.max(bounds.right, right);
    bounds.bottom = Math.max(bounds.bottom, bottom);
  };
  for (const { area } of [...draft.boxes.values(), ...draft.bands]) {
    take(area[0], area[1], area[0] + area[2], area[1] + area[3]);
  }
  const lines = [...draft.trunks, ...draft.pairs].flatMap((each) => each.lines);
  for (const { branch, bracket, joints } of draft.steps.values()) lines.push(branch, bracket, joints);
  for (const line of lines) for (const [x, y] of line) take(x, y);
  return bounds;
}
