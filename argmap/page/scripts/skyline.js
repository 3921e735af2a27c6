// A skyline: how far down each horizontal position is occupied, as a segment tree; see `skyline.py`.
import { skyline } from "./measures.js";

export function skylineOf(begin, end) {
  const count = Math.max(1, Math.ceil((end - begin) / skyline.PIECE) + 1);
  return { begin, count, below: new Float64Array(2 * count), whole: new Float64Array(2 * count) };
}

function piecesOf({ begin, count }, first, last) {
  const from = Math.max(0, Math.floor((first - begin) / skyline.PIECE));
  const to = Math.min(count, Math.max(from + 1, Math.ceil((last - begin) / skyline.PIECE)));
  return [from + count, to + count];
}

// The maximum depth that is occupied in a stretch.
export function furthest(line, first, last) {
  const { below, whole } = line;
  let [left, right] = piecesOf(line, first, last);
  let found = 0;
  for (const leaf of [left, right - 1]) {
    for (let node = leaf >> 1; node; node >>= 1) found = Math.max(found, whole[node]);
  }
  for (; left < right; left >>= 1, right >>= 1) {
    if (left & 1) found = Math.max(found, below[left++]);
    if (right & 1) found = Math.max(found, below[--right]);
  }
  return found;
}

// Marks a stretch as occupied down to a depth.
export function take(line, first, last, down) {
  const { below, whole } = line;
  let [left, right] = piecesOf(line, first, last);
  const ends = [left, right - 1];
  const raise = (node) => {
    whole[node] = Math.max(whole[node], down);
    below[node] = Math.max(below[node], down);
  };
  for (; left < right; left >>= 1, right >>= 1) {
    if (left & 1) raise(left++);
    if (right & 1) raise(--right);
  }
  for (const leaf of ends) {
    for (let node = leaf >> 1; node; node >>= 1) {
      below[node] = Math.max(whole[node], below[2 * node], below[2 * node + 1]);
    }
  }
}
