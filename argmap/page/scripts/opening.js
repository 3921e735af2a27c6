// The initial view: its scale, and the part of the picture that is visible first.
import { document as frame } from "./measures.js";
import { picture } from "./model.js";
import { areaAt, layout } from "./sheet.js";
import { fitting, fittingAcross, roomAt } from "./view.js";

// The scale at which text is easy to read, the smallest legible scale, and the steps between scales that are tried.
const [READABLE, LEGIBLE, LARGEST, STEP] = [0.7, 0.56, 0.8, 0.02];
// The space in points between what should be whole and the edge of the view.
const SPACE = 8;

// Returns the scale of the initial view, and its upper left corner in points.
//
// It shows the whole picture or its whole width if that is legible. Otherwise the theses with their first reasons are
// whole, or else the first thesis with its own, or else this thesis; and of all legible scales and places, that with
// the fewest boxes cut at the left and right edges is used.
export function opening() {
  const needed = neededAreas();
  const whole = Math.max(fitting(), fittingAcross());
  const scales = whole < LEGIBLE ? legibleScales() : [Math.min(1, whole)];
  const fits = (area, scale) => area.wide <= roomAt(scale).wide && area.high <= roomAt(scale).high;
  const area = needed.find((each) => fits(each, Math.min(...scales))) ?? needed.at(-1);
  let best = null;
  for (const scale of scales) {
    const view = startAt(scale, area);
    const isWorse = best && (view.cut > best.cut || (view.cut === best.cut && best.isWhole));
    const isWhole = fits(area, scale);
    if (!best || (isWhole && !best.isWhole) || (isWhole === best.isWhole && !isWorse)) best = { ...view, scale, isWhole };
  }
  return [best.scale, best.x, best.y];
}

// The legible scales: the readable one first, then smaller ones, then larger ones.
function legibleScales() {
  const down = Math.round((READABLE - LEGIBLE) / STEP);
  const up = Math.round((LARGEST - READABLE) / STEP);
  const steps = [...Array.from({ length: down + 1 }, (_, k) => -k), ...Array.from({ length: up }, (_, k) => k + 1)];
  return steps.map((k) => READABLE + k * STEP);
}

// The areas that should be whole, largest first: the theses and their first reasons, the first thesis and its own, the
// first thesis.
function neededAreas() {
  const { places, links } = picture;
  const shown = [...layout().boxes.keys()];
  const theses = shown.filter((place) => places[place].column === 0 && place < endOfFirstSection());
  const [first] = theses.length ? theses : shown;
  const reasonsOf = (roots) =>
    shown.filter((place) => {
      const { column, owner, link } = places[place];
      return column === 1 && roots.includes(owner) && !links[link].isOnLink;
    });
  return [theses, [first]].map((roots) => [...roots, ...reasonsOf(roots)]).concat([[first]]).map(around);
}

const endOfFirstSection = () => picture.begins[1]?.[1] ?? picture.places.length;

// The area around some places, with space on all sides.
function around(places) {
  const areas = places.map(areaAt);
  const left = Math.min(...areas.map(([x]) => x)) - SPACE;
  const top = Math.min(...areas.map(([, y]) => y)) - SPACE;
  const right = Math.max(...areas.map(([x, , wide]) => x + wide)) + SPACE;
  const bottom = Math.max(...areas.map(([, y, , high]) => y + high)) + SPACE;
  return { left, top, right, bottom, wide: right - left, high: bottom - top };
}

// The view at a scale that shows an area and cuts the fewest boxes; of several, the one with the most whole boxes, and
// then the one nearest to the beginning.
function startAt(scale, area) {
  const room = roomAt(scale);
  const [right, bottom] = [layout().width + frame.MARGIN - room.wide, layout().height + frame.MARGIN - room.high];
  const begin = picture.direction === "RL" || picture.mirrored ? right : -frame.MARGIN;
  const y = within(picture.direction === "BT" ? bottom : -frame.MARGIN, area.bottom - room.high, area.top);
  const near = [...layout().boxes.values()].map((each) => each.area).filter(
    ([left, top, wide, high]) =>
      top < y + room.high && top + high > y && left < area.right + room.wide && left + wide > area.left - room.wide,
  );
  const edges = near.flatMap(([left, , wide]) => [left - SPACE, left + wide + SPACE - room.wide]);
  const onSheet = (x) => Math.max(-frame.MARGIN, Math.min(x, right));
  const starts = new Set([begin, ...edges].map((x) => onSheet(within(x, area.right - room.wide, area.left))));
  let best = null;
  for (const x of starts) {
    const view = { x, y, cut: 0, whole: 0, off: Math.abs(x - begin) };
    for (const [left, , wide] of near) {
      const [begins, ends] = [left >= x && left < x + room.wide, left + wide > x && left + wide <= x + room.wide];
      if (begins !== ends || (left < x && left + wide > x + room.wide)) view.cut += 1;
      else if (begins) view.whole += 1;
    }
    if (!best || view.cut < best.cut || (view.cut === best.cut && isFuller(view, best))) best = view;
  }
  return best;
}

const isFuller = (one, other) => one.whole > other.whole || (one.whole === other.whole && one.off < other.off);

// The number nearest to a wished one between two limits; if they exclude each other, the middle between them.
function within(wished, least, most) {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, wished));
}
