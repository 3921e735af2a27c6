// In a preview: brings the page to what a later one holds. What is the same in both stays the very element that it is,
// with all that scripts and readers did to it.

// How far one looks for an element that is the same behind others that are not.
const FARTHEST = 50;
// The body as it was written, and the nodes of this page by those of that.
let written = null;
const shown = new WeakMap();

function link(one, other) {
  shown.set(one, other);
  one.childNodes.forEach((child, place) => link(child, other.childNodes[place]));
}

// Must be called before anything changes the page.
export function prepare() {
  written = document.body.cloneNode(true);
  link(written, document.body);
  for (const script of written.querySelectorAll("script")) script.remove();
}

// What pages of the same map share, but for their titles.
const frameOf = (page) => [...page.head.children].filter(({ localName }) => localName !== "title");

// Tells whether the later page is one that this can be brought to.
export function isAlike(later) {
  const [own, other] = [frameOf(document), frameOf(later)];
  return own.length === other.length && own.every((each, place) => each.isEqualNode(other[place]));
}

export function patch(later) {
  for (const script of later.querySelectorAll("body script")) script.remove();
  renew(written, document.adoptNode(later.body));
}

// Brings an element to what another of the same name is.
function renew(before, after) {
  for (const { name } of [...before.attributes]) {
    if (after.hasAttribute(name)) continue;
    before.removeAttribute(name);
    shown.get(before).removeAttribute(name);
  }
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) === value) continue;
    before.setAttribute(name, value);
    shown.get(before).setAttribute(name, value);
  }
  renewChildren(before, [...before.childNodes], [...after.childNodes]);
}

// The children that are the same in both lists, by their numbers, in order.
function pairsOf(before, after) {
  const most = Math.min(before.length, after.length);
  let [first, last] = [0, 0];
  while (first < most && before[first].isEqualNode(after[first])) first += 1;
  while (last < most - first && before.at(-1 - last).isEqualNode(after.at(-1 - last))) last += 1;
  const pairs = Array.from({ length: first }, (_, number) => [number, number]);
  let at = first;
  for (let number = first; number < after.length - last; number += 1) {
    // White space is the same everywhere, and tells nothing.
    if (after[number].nodeType !== Node.ELEMENT_NODE) continue;
    const end = Math.min(before.length - last, at + FARTHEST);
    let other = at;
    while (other < end && !before[other].isEqualNode(after[number])) other += 1;
    if (other === end) continue;
    pairs.push([other, number]);
    at = other + 1;
  }
  for (; last >= 0; last -= 1) pairs.push([before.length - last, after.length - last]);
  return pairs;
}

function renewChildren(parent, before, after) {
  let [at, from] = [0, 0];
  // The last pair is that of the ends.
  for (const [other, number] of pairsOf(before, after)) {
    renewStretch(parent, before.slice(at, other), after.slice(from, number), before[other] ?? null);
    [at, from] = [other + 1, number + 1];
  }
}

// What differs between two children that are the same: each becomes what stands at its place if it can.
function renewStretch(parent, before, after, next) {
  after.forEach((each, number) => {
    const other = before[number];
    if (other?.nodeName !== each.nodeName) put(parent, each, other ?? next);
    else if (each.nodeType === Node.ELEMENT_NODE) renew(other, each);
    else other.data = shown.get(other).data = each.data;
    if (other && other.nodeName !== each.nodeName) remove(other);
  });
  for (const other of before.slice(after.length)) remove(other);
}

function put(parent, each, next) {
  const copy = each.cloneNode(true);
  shown.get(parent).insertBefore(copy, next && shown.get(next));
  parent.insertBefore(each, next);
  link(each, copy);
}

function remove(each) {
  shown.get(each).remove();
  each.remove();
}
