// The part of the outline of a picture that is not hidden, with the numbers and order of the whole.

// Computes the column and the owner of each place; places are in the order of the walk.
export function prepare(data) {
  const links = data.links.map((link) => ({ ...link, owner: -1, backing: [], undercuts: [] }));
  for (const [number, backing, undercuts] of data.gates) Object.assign(links[number], { backing, undercuts });
  const places = data.places.map(([node, link]) => ({ node, link, column: 0, isHome: true, cut: -1, trunks: [] }));
  for (const { place, cut } of data.standIns) Object.assign(places[place], { isHome: false, cut: cut ?? -1 });
  for (const [place, stroke, its] of data.trunks) {
    places[place].trunks.push({ stroke, links: its });
    for (const number of withAllAt(links, its)) links[number].owner = place;
  }
  for (const place of places) {
    place.owner = place.link < 0 ? -1 : links[place.link].owner;
    if (place.owner >= 0) place.column = places[place.owner].column + 1;
  }
  const homes = [];
  places.forEach(({ node, isHome }, number) => {
    if (isHome) homes[node] = number;
  });
  const pairs = new Set(data.neighbours.map(([one, other]) => `${one} ${other}`));
  return { ...data, links, places, homes, pairs };
}

// Some links and, recursively, all links on them.
export function withAllAt(links, numbers) {
  const found = [];
  const stack = [...numbers];
  while (stack.length) {
    const number = stack.pop();
    found.push(number);
    stack.push(...links[number].backing, ...links[number].undercuts);
  }
  return found;
}

// The outline of the places for which `isShown` is true; a link is shown with all of its places or not at all.
export function outlineOf(picture, isShown = () => true) {
  const slots = picture.links.map(() => []);
  const shown = [];
  picture.places.forEach(({ link }, place) => {
    if (!isShown(place)) return;
    shown.push(place);
    if (link >= 0) slots[link].push(place);
  });
  const left = (numbers) => numbers.filter((number) => slots[number].length);
  const links = picture.links.map(({ backing, undercuts }) => ({
    backing: left(backing),
    undercuts: left(undercuts),
  }));
  const trunks = picture.places.map((place) =>
    place.trunks.map(({ stroke, links: its }) => ({ stroke, links: left(its) })).filter(({ links: its }) => its.length),
  );
  const begins = [...picture.begins.map(([, begin]) => begin), picture.places.length];
  const sections = picture.begins.map(([section, begin], number) => ({
    section,
    places: shown.filter((place) => place >= begin && place < begins[number + 1]),
  }));
  return { picture, slots, links, trunks, sections: sections.filter(({ places }) => places.length) };
}

// The places of a section in columns, starting with the roots.
export function columnsOf({ picture }, section) {
  const columns = [];
  for (const place of section) (columns[picture.places[place].column] ??= []).push(place);
  return columns;
}

// The forces on each place: its target, the strength of its bond to the previous place, and its owner; -1 for none.
export function pullsOf({ picture, slots, links, trunks }, section, { AT_STEP, IN_BRACKET }) {
  const pulls = new Map(section.map((place) => [place, { target: -1, bond: 0, owner: -1 }]));
  for (const place of section) {
    const stack = trunks[place].flatMap((trunk) => trunk.links.map((link) => [link, true]));
    while (stack.length) {
      const [link, isDirect] = stack.pop();
      slots[link].forEach((slot, number) => {
        const pull = pulls.get(slot);
        pull.owner = place;
        if (isDirect) pull.target = place;
        if (number) pull.bond = IN_BRACKET;
        else if (!isDirect) pull.bond = AT_STEP;
      });
      for (const other of [...links[link].backing, ...links[link].undercuts]) stack.push([other, false]);
    }
  }
  return pulls;
}

// The height of the box or stand-in at a place.
export const heightAt = ({ places, nodes }, place, strip) =>
  places[place].isHome ? nodes[places[place].node].high : strip;

// Returns whether two places are adjacent statements that contradict each other.
export function arePair({ places, pairs }, one, other) {
  const [first, second] = [places[one], places[other]];
  return first.isHome && second.isHome && pairs.has(`${first.node} ${second.node}`);
}
