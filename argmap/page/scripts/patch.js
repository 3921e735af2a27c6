// In a preview: updates the page to a later version. Parts that are the same in both keep their elements, with
// everything that scripts and readers did to them.

// The maximum distance at which an equal element is looked for among different ones.
const FARTHEST = 50;
// The body as it was before any changes, and the current nodes for the nodes of that copy.
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

// The parts of the head, apart from the title, which all versions of a page share.
const frameOf = (page) => [...page.head.children].filter(({ localName }) => localName !== "title");

// Returns whether this page can be updated to a later version.
export function isAlike(later) {
  const [own, other] = [frameOf(document), frameOf(later)];
  return own.length === other.length && own.every((each, place) => each.isEqualNode(other[place]));
}

export function patch(later) {
  for (const script of later.querySelectorAll("body script")) script.remove();
  renew(written, document.adoptNode(later.body));
}

// Updates an element to another one with the same name.
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

// The children that are equal in both lists, as pairs of indices, in order.
function pairsOf(before, after) {
  const most = Math.min(before.length, after.length);
  let [first, last] = [0, 0];
  while (first < most && before[first].isEqualNode(after[first])) first += 1;
  while (last < most - first && before.at(-1 - last).isEqualNode(after.at(-1 - last))) last += 1;
  const pairs = Array.from({ length: first }, (_, number) => [number, number]);
  let at = first;
  for (let number = first; number < after.length - last; number += 1) {
    // White space is the same everywhere, so that it does not help to find pairs.
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
  // The last pair is that of the ends of both lists.
  for (const [other, number] of pairsOf(before, after)) {
    renewStretch(parent, before.slice(at, other), after.slice(from, number), before[other] ?? null);
    [at, from] = [other + 1, number + 1];
  }
}

// Updates the children between two equal ones: each becomes its counterpart if possible.
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
