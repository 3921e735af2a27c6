// The window of a preview: shows the page of a map, keeps it up to date, and lists the findings.
const part = (name) => document.querySelector(`[data-part="${name}"]`);
const asked = new URLSearchParams(location.search).get("map");
// The state of all maps, the shown map, whether its findings are open, and whether the server is running.
let [maps, map, isOpen, isThere] = [[], null, false, true];
// The visible page, the frame of the page being loaded, and the number of the latest page.
let [seen, awaited, number] = [null, null, 0];
let [said, turn] = [null, Promise.resolve()];
const LATER = 100;

const classOf = ({ isBroken, findings }) => (isBroken ? "broken" : (findings[0]?.severity ?? "clear"));

function say(words) {
  part("said").textContent = words;
  clearTimeout(said);
  said = setTimeout(() => isThere && (part("said").textContent = ""), 6000);
}

function element(tag, words, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = words;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

async function open(wish) {
  const body = JSON.stringify({ map: map.key, ...wish });
  try {
    const answer = await fetch("open", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (!answer.ok) throw new Error(answer.statusText);
    const { place, link, problem } = await answer.json();
    say(problem ?? place);
    if (link) element("a", "", { href: link }).click();
  } catch {
    say("this place no longer exists");
  }
}

function itemOf({ severity, name, message, help, place }, finding) {
  const item = document.createElement("li");
  const where = element("button", place, { type: "button", title: "Open in the editor" });
  where.addEventListener("click", () => open({ finding }));
  const what = element("p", "", { dir: "auto" });
  what.append(element("b", severity, { class: severity }), `: ${message} `, element("small", `(${name})`));
  item.append(where, what);
  if (help) item.append(element("p", `help: ${help}`));
  return item;
}

function showFindings() {
  const { findings, more, isBroken, isGone, page } = map;
  const isShown = isBroken || (isOpen && findings.length > 0);
  part("findings").hidden = !isShown;
  part("status").setAttribute("aria-expanded", String(isShown));
  if (!isShown) return;
  const last = page ? " The last picture is shown below." : "";
  part("lead").textContent = isGone ? `This map no longer exists.${last}` : isBroken ? `This map cannot be read whole.${last}` : "";
  part("list").replaceChildren(...findings.map(itemOf));
  part("more").hidden = !more;
  part("more").textContent = `and ${more} more`;
}

function showTitle() {
  if (!map) {
    const broken = maps.filter(({ isBroken }) => isBroken).length;
    document.title = broken ? `✕ ${broken} broken · argmap preview` : "argmap preview";
    return;
  }
  const title = seen?.frame.contentDocument?.title || map.title || map.name;
  document.title = map.isBroken ? `✕ ${map.status} · ${title}` : title;
}

function showList() {
  part("maps").hidden = false;
  const items = maps.map((one) => {
    const link = element("a", "", { href: `?map=${one.key}` });
    const state = element("span", one.status, { class: `state ${classOf(one)}` });
    link.append(element("b", one.title || one.name, { dir: "auto" }), element("small", one.name, { dir: "auto" }), state);
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  part("maps").querySelector("ol").replaceChildren(...items);
}

const addressOf = (page) => `page?map=${map.key}&number=${page}`;

// Updates the visible page if possible, otherwise loads the new one; updates run one after another.
function follow() {
  if (map.page === number || !map.page) return;
  number = map.page;
  const wanted = number;
  turn = turn.then(async () => {
    if (wanted === number && !(seen && !awaited && (await renew()))) load();
  });
}

// Resolves to whether the visible page was updated.
async function renew() {
  try {
    const answer = await fetch(addressOf(number));
    const isNew = answer.ok && (await seen.become(await answer.text()));
    if (isNew) showTitle();
    return isNew;
  } catch {
    return false;
  }
}

// A page is loaded invisibly, and shown as soon as it reports that it is ready.
function load() {
  awaited?.remove();
  awaited = element("iframe", "", { title: "Map" });
  const hash = seen || kept() ? "" : location.hash;
  awaited.src = addressOf(number) + hash;
  part("frames").append(awaited);
}

// Removing a page takes a while, so it is postponed until the next one is shown.
function replace(frame) {
  frame?.classList.remove("shown");
  setTimeout(() => frame?.remove(), LATER);
}

const keyOfKept = () => `argmap ${location.pathname} ${map.key}`;

// The view before this window was reloaded.
function kept() {
  const found = JSON.parse(sessionStorage.getItem(keyOfKept()) ?? "null");
  const id = location.hash && decodeURIComponent(location.hash.slice(1));
  return found && id ? { ...found, chosen: id } : found;
}

// The interface for the pages in the frames.
window.preview = {
  // Returns the view of the page that a new page replaces.
  before(page) {
    if (awaited?.contentWindow !== page) return null;
    return seen ? seen.give() : kept();
  },
  // Shows a page that is ready. The view of the previous page may have changed while it was loaded.
  arrived(page, { give, take, become }) {
    if (awaited?.contentWindow !== page) return;
    if (!seen || document.activeElement === seen.frame) awaited.focus();
    const before = this.before(page);
    if (before) take(before);
    awaited.classList.add("shown");
    replace(seen?.frame);
    [seen, awaited] = [{ frame: awaited, give, become }, null];
    showTitle();
  },
  chosen(id) {
    history.replaceState(null, "", id === null ? location.pathname + location.search : `#${encodeURIComponent(id)}`);
    showTitle();
  },
  edit(id) {
    open({ statement: id });
  },
};

function show() {
  const found = maps.length === 1 && asked === null ? maps[0] : maps.find(({ key }) => key === asked);
  map = found ?? (map && { ...map, isBroken: true, isGone: true, findings: [], more: 0, status: "gone" });
  part("all").hidden = maps.length < 2 || (!map && asked === null);
  part("maps").hidden = Boolean(map);
  part("frames").hidden = !map;
  part("name").textContent = map ? map.name : "argmap preview";
  part("status").hidden = !map;
  part("frames").parentElement.classList.toggle("stale", Boolean(map?.isBroken));
  if (map) {
    part("status").textContent = map.status;
    part("status").className = classOf(map);
    follow();
    showFindings();
  } else showList();
  showTitle();
}

part("status").addEventListener("click", () => {
  isOpen = !isOpen;
  showFindings();
});
window.addEventListener("pagehide", () => {
  if (seen) sessionStorage.setItem(keyOfKept(), JSON.stringify(seen.give()));
});

const events = new EventSource("events");
events.addEventListener("message", ({ data }) => {
  ({ maps } = JSON.parse(data));
  show();
});
events.addEventListener("open", () => {
  if (!isThere) part("said").textContent = "";
  isThere = true;
});
events.addEventListener("error", () => {
  isThere = false;
  part("said").textContent = "the preview has ended; start it again to follow the files";
});
