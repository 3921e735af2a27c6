// Creates the elements of a picture other than boxes: lines with heads, spines and bands.
import { lines, sizes, strokes, boxes as edges, draft as room } from "./measures.js";

const NAMESPACE = "http://www.w3.org/2000/svg";

// Creates an SVG element with attributes and content; strings become text nodes.
export function make(tag, attributes = {}, ...content) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

// A number with at most one decimal; halves are rounded to the even digit.
export function short(number) {
  const isTie = Number.isInteger(number * 4) && !Number.isInteger(number * 2);
  const tenths = Math.floor(Math.abs(number) * 10);
  const even = (Math.sign(number) * (tenths + (tenths % 2))) / 10;
  return (isTie ? even : number).toFixed(1).replace(/\.0$/, "");
}

const points = (pairs) => pairs.map(([x, y]) => `${short(x)},${short(y)}`).join(" ");
const mix = ([x, y], [toX, toY], share) => [x + (toX - x) * share, y + (toY - y) * share];
const distance = ([x, y], [toX, toY]) => Math.hypot(toX - x, toY - y);

// A line through corners as path data, with the corners rounded as far as there is room.
export function rounded(corners, radius = lines.RADIUS) {
  const lengths = corners.slice(1).map((corner, number) => distance(corners[number], corner));
  const last = lengths.length - 1;
  let data = `M${points([corners[0]])}`;
  for (let number = 1; number <= last; number += 1) {
    const [before, after] = [lengths[number - 1], lengths[number]];
    const room = Math.min(number === 1 ? before : before / 2, number === last ? after : after / 2, radius);
    if (room > 0) {
      const begin = mix(corners[number], corners[number - 1], room / before);
      const end = mix(corners[number], corners[number + 1], room / after);
      data += `L${points([begin])}Q${points([corners[number], end])}`;
    } else data += `L${points([corners[number]])}`;
  }
  return `${data}L${points([corners[corners.length - 1]])}`;
}

function heading(start, end) {
  const long = distance(start, end);
  return long ? [(end[0] - start[0]) / long, (end[1] - start[1]) / long] : [1, 0];
}

const beside = ([x, y], [alongX, alongY], along, across = 0) => [
  x + alongX * along - alongY * across,
  y + alongY * along + alongX * across,
];

// Draws with the attributes of each part that came with the picture.
export function painter(looks) {
  const path = (data, look) => make("path", { ...looks[look], d: data });
  const bar = (point, way) =>
    path(`M${points([beside(point, way, 0, strokes.BAR), beside(point, way, 0, -strokes.BAR)])}`, "bar");
  const tip = (base, end, way) =>
    path(`M${points([end, beside(base, way, 0, strokes.HALF), beside(base, way, 0, -strokes.HALF)])}Z`, "tip supports");

  // A line that only the mapper infers is thin.
  const line = (stroke, isThin) => `${isThin ? "thin" : "stroke"} ${stroke}`;

  function trunk({ stroke, lines: its }, isThin) {
    const [first, ...others] = its;
    const [before, end] = first.slice(-2);
    const long = distance(before, end);
    const off = stroke === "supports" ? strokes.HEAD : strokes.OFF;
    const base = long ? mix(end, before, Math.min(1, off / long)) : end;
    const way = heading(before, end);
    return [
      path(rounded([...first.slice(0, -1), base]), line(stroke, isThin)),
      ...others.map((each) => path(rounded(each), line(stroke, isThin))),
      stroke === "supports" ? tip(base, end, way) : bar(base, way),
    ];
  }

  function step({ branch, bracket, joints }, stroke, isThin) {
    const drawn = [path(rounded(branch), line(stroke, isThin))];
    if (bracket.length) drawn.push(path(rounded(bracket, strokes.BRACKET_RADIUS), `bracket ${stroke}`));
    for (const [x, y] of joints) {
      drawn.push(make("circle", { ...looks.joint, cx: short(x), cy: short(y), r: short(strokes.JOINT_RADIUS) }));
    }
    return drawn;
  }

  function farLines(curves, stroke, isThin) {
    return curves.flatMap(([start, inner, last, end]) => {
      const way = heading(last, end);
      const base = beside(end, way, stroke === "supports" ? -strokes.HEAD : -strokes.OFF);
      const curve = path(`M${points([start])}C${points([inner, last, base])}`, line(stroke, isThin));
      return [curve, stroke === "supports" ? tip(base, end, way) : bar(base, way)];
    });
  }

  function pair({ lines: its, ends }) {
    const drawn = its.map((line) => path(rounded(line), "stroke contradicts"));
    for (const [end, off] of ends) {
      const way = heading(end, off);
      const second = strokes.OFF + strokes.SECOND_BAR;
      drawn.push(bar(beside(end, way, strokes.OFF), way), bar(beside(end, way, second), way));
    }
    return drawn;
  }

  // The spine of a box or stand-in, along its side facing the target; slim if only the mapper infers the step.
  function spine(stroke, side, [left, top, wide, high], mark, isSlim) {
    const inset = edges.SPINE_INSET;
    const off = mark === "evidence" || mark === "counterargument" ? 0 : edges.OFF_ROUND;
    const cut = mark === "counterargument" ? sizes.FOLD : off;
    const [right, bottom] = [left + wide, top + high];
    const ends = {
      left: [[left + inset, top + off], [left + inset, bottom - off]],
      right: [[right - inset, top + cut], [right - inset, bottom - off]],
      top: [[left + off, top + inset], [right - cut, top + inset]],
      bottom: [[left + off, bottom - inset], [right - off, bottom - inset]],
    };
    return path(`M${points(ends[side])}`, `${isSlim ? "slim" : "spine"} ${stroke}`);
  }

  // The label of a trunk: on the line with its head, or sideways, if the trunk leads to a step, on that of its first step.
  function word({ stroke, isOnLink, links: [link], lines: [first] }, steps) {
    const [start, next] = steps.get(link).branch;
    const off = Math.sign(next[0] - start[0]) * (strokes.OFF_BOX + room.FOR_WORDS / 2);
    const isLevel = start[1] === next[1] && start[0] !== next[0];
    const [x, y] = isOnLink && isLevel ? [start[0] + off, start[1]] : mix(...first.slice(-2), 0.5);
    return make("text", { ...looks[`word ${stroke}`], x: short(x), y: short(y + strokes.WORD_DROP) }, stroke);
  }

  return { trunk, step, farLines, pair, spine, word };
}
