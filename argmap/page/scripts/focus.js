// One statement with its neighbourhood: the way to the thesis above, reasons on the left, objections on the right.
import { data, part } from "./data.js";
import { endOf, homeOf, on, picture, premisesOf, roots, rowsAt, state, statements } from "./model.js";

const { links, nodes, places } = picture;
const VERBS = { supports: "supports", attacks: "attacks", undercuts: "undercuts" };
const pane = part("focus");

function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

function linkTo(id) {
  const { text, kind } = statements.get(id);
  return element("a", { href: `#${encodeURIComponent(id)}`, class: `statement ${kind}`, dir: "auto" }, text || id);
}

const between = (parts, words) => parts.flatMap((each, number) => (number ? [words, each] : [each]));

// The number of statements directly below a statement.
const below = (id) => {
  const count = links.filter((link) => !link.isOnLink && nodes[link.target].rows.includes(id)).length;
  return count ? `${count} ${count === 1 ? "step leads" : "steps lead"} here` : "";
};

// A step: its premises, the steps on it, and the number of statements below each premise.
function card(number, premises) {
  const { stroke, backing, undercuts } = links[number];
  const item = element("li", { class: stroke });
  const together = premises.length > 1;
  item.append(...between(premises.map(linkTo), " and "));
  const small = premises.map(below).filter(Boolean).join(", ");
  if (together) item.append(element("small", {}, " only together"));
  if (small) item.append(element("small", { class: "below", dir: "ltr" }, small));
  for (const [its, words] of [[undercuts, "undercut by "], [backing, "backed by "]]) {
    for (const other of its) {
      const made = element("p", { class: `on-step ${links[other].stroke}` }, element("span", { class: "verb" }, words));
      made.append(...between(premisesOf(links[other]).map(linkTo), " and "));
      item.append(made);
    }
  }
  return item;
}

function column(title, kind, items) {
  const content = items.length ? element("ul", { class: "links" }, ...items) : element("p", { class: "none" }, "None.");
  return element("section", { class: kind }, element("h3", {}, `${title} `, element("small", {}, String(items.length))), content);
}

// The target of a step in words: a statement, or the step from one to another.
function target({ isOnLink, target: number, stroke }) {
  const verb = element("span", { class: "verb" }, `${VERBS[stroke]} `);
  if (!isOnLink) return [verb, linkTo(nodes[number].rows[0])];
  const hit = links[number];
  return [verb, "the step from ", ...between(premisesOf(hit).map(linkTo), " and "), " to ", linkTo(endOf(hit))];
}

// The way from the thesis to a statement, as links.
function crumbs(id) {
  const way = [];
  for (let place = homeOf.get(id); place >= 0; place = places[place].owner) way.unshift(place);
  const items = way.slice(0, -1).map((place) => {
    const { link } = places[place];
    const verb = link < 0 ? "" : `${VERBS[links[link].stroke]} it: `;
    return element("li", {}, verb, linkTo(rowsAt(place)[0]));
  });
  return element("nav", { class: "crumbs", "aria-label": "Way to the thesis" }, element("ol", {}, ...items));
}

function focused(id) {
  const { text, kind, rivals } = statements.get(id);
  const own = links.filter((link) => premisesOf(link).includes(id));
  const made = element("article", { class: "focused" }, element("p", { class: "kind" }, roots.includes(id) ? "thesis" : kind));
  made.append(element("h3", { dir: "auto" }, text || id));
  for (const link of own) {
    const others = premisesOf(link).filter((other) => other !== id);
    const together = link.premises.length > 1 ? [" together with ", ...between(others.map(linkTo), " and ")] : [];
    made.append(element("p", { class: `bears ${link.stroke}` }, ...target(link), ...together));
  }
  for (const rival of rivals) {
    made.append(element("p", { class: "bears contradicts" }, element("span", { class: "verb" }, "cannot be true together with "), linkTo(rival)));
  }
  return made;
}

// The steps to a statement with one relation. Each piece of evidence on a card is a step of its own.
function stepsTo(id, stroke) {
  const { node } = places[homeOf.get(id)];
  return links.flatMap((link, number) => {
    if (link.isOnLink || link.target !== node || link.stroke !== stroke) return [];
    const premises = premisesOf(link);
    return link.premises.length > 1 ? [card(number, premises)] : premises.map((premise) => card(number, [premise]));
  });
}

function draw() {
  if (document.body.dataset.view !== "focus") return;
  const inner = pane.querySelector(".inner");
  const id = state.chosen;
  if (id === null) {
    const theses = roots.map((root) => element("li", {}, linkTo(root)));
    inner.replaceChildren(
      element("article", { class: "focused" }, element("h3", {}, data.title), element("p", {}, "Choose where to begin.")),
      element("ul", { class: "links begin" }, ...theses),
    );
    return;
  }
  inner.replaceChildren(
    crumbs(id),
    focused(id),
    element(
      "div",
      { class: "sides" },
      column("Reasons", "for", stepsTo(id, "supports")),
      column("Objections", "against", stepsTo(id, "attacks")),
    ),
  );
  pane.scrollTop = 0;
}

on("renewed", () => pane.querySelector(".inner").replaceChildren());
on("chosen", draw);
on("viewed", draw);
