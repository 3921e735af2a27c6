// Lays out an outline: its sections one below the other, see `arranging.py`.
import { drawDownwards } from "./downwards.js";
import { lanesOf } from "./lines.js";
import { arranging, draft as room, sizes } from "./measures.js";
import { heightAt } from "./outline.js";
import { drawSideways } from "./sideways.js";
import { boundsOf, isSideways, mirrored, moved, turned } from "./turning.js";

const { ABOVE_SECTION, BETWEEN_SECTIONS, HEADING, LEAST_ROW } = arranging;
const ALONE = 2;

// Returns the layout of an outline; its order is given, and only distances are computed.
export function arrange(outline) {
  const { picture } = outline;
  const lanes = lanesOf(outline);
  let whole = { boxes: new Map(), steps: new Map(), trunks: [], bands: [], pairs: [] };
  const headings = [];
  let [width, top] = [0, 0];
  for (const { section, places } of outline.sections) {
    const draw = isSideways(picture.direction) ? drawSideways : drawDownwards;
    const draft =
      section === ALONE
        ? inRows(picture, places, Math.max(width, LEAST_ROW))
        : turned(draw(outline, places, lanes), picture.direction);
    if (top) top += BETWEEN_SECTIONS;
    if (picture.headings[section]) {
      headings.push({ words: picture.headings[section], at: [0, top + HEADING] });
      top += HEADING + ABOVE_SECTION;
    }
    const bounds = boundsOf(draft);
    const part = moved(draft, -bounds.left, top - bounds.top);
    for (const [place, box] of part.boxes) whole.boxes.set(place, box);
    for (const [link, step] of part.steps) whole.steps.set(link, step);
    for (const name of ["trunks", "bands", "pairs"]) for (const each of part[name]) whole[name].push(each);
    width = Math.max(width, bounds.right - bounds.left);
    top += bounds.bottom - bounds.top;
  }
  if (picture.mirrored) whole = moved(mirrored(whole), width, 0);
  return { ...whole, headings, width: Math.max(width, 1), height: Math.max(top, 1) };
}

// Places single boxes in rows no wider than `most`, from left to right.
function inRows(picture, places, most) {
  const boxes = new Map();
  let [left, top, high] = [0, 0, 0];
  for (const place of places) {
    const its = heightAt(picture, place, sizes.STRIP);
    if (left && left + picture.wide > most) [left, top, high] = [0, top + high + room.SIBLINGS, 0];
    boxes.set(place, { area: [left, top, picture.wide, its], side: null });
    [left, high] = [left + picture.wide + room.SIBLINGS, Math.max(high, its)];
  }
  return { boxes, steps: new Map(), trunks: [], bands: [], pairs: [] };
}
