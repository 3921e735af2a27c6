// Copying a link or a quotation, and saving the picture.
import { data, part } from "./data.js";
import { document as frame } from "./measures.js";
import { on, picture, say, state, statements } from "./model.js";
import { buildAll, layout, refresh, svg } from "./sheet.js";

const POINT = 4 / 3;
// Limits of image size in browsers.
const [LONGEST, LARGEST, TWICE] = [16384, 120e6, 2];
const HIDDEN = ":is(.wave, .mark, .scale, .strength, text.unknown)";

async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${words} copied`);
  } catch {
    say("This browser does not allow copying");
  }
}

// The words quoted from the source, or the text of the statement, with a reference.
function quotation(id) {
  const { text, quote, source } = statements.get(id);
  const from = quote ? source : [data.title, source].filter(Boolean).join(", ");
  return `“${quote || text || id}” (${[from, location.href.split("#")[0]].filter(Boolean).join("; ")}#${encodeURIComponent(id)})`;
}

// The current picture as a standalone file.
function asFile() {
  buildAll();
  const copied = svg.cloneNode(true);
  refresh();
  const [width, height] = [layout().width + 2 * frame.MARGIN, layout().height + 2 * frame.MARGIN];
  for (const each of copied.querySelectorAll(`.twig, .far, .over${svg.querySelector(".was-judged") ? `, ${HIDDEN}` : ""}`)) each.remove();
  for (const each of copied.querySelectorAll(".pale")) each.setAttribute("opacity", "0.4");
  for (const each of copied.querySelectorAll("[data-place]")) each.removeAttribute("data-place");
  copied.classList.remove("has-choice", "from-far");
  copied.removeAttribute("style");
  for (const [name, value] of Object.entries({ width: `${width}pt`, height: `${height}pt`, viewBox: `0 0 ${width} ${height}` })) {
    copied.setAttribute(name, value);
  }
  const paper = document.createElementNS(svg.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ ...picture.looks.paper, width, height })) paper.setAttribute(name, value);
  copied.prepend(paper);
  return { text: new XMLSerializer().serializeToString(copied), width: width * POINT, height: height * POINT };
}

function save(blob, ending) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${picture.prefix}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function savePng() {
  const { text, width, height } = asFile();
  const most = Math.min(TWICE, LONGEST / width, LONGEST / height, Math.sqrt(LARGEST / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const board = document.createElement("canvas");
  [board.width, board.height] = [Math.floor(width * most), Math.floor(height * most)];
  board.getContext("2d").drawImage(image, 0, 0, board.width, board.height);
  board.toBlob((blob) => save(blob, "png"));
  if (most < 1) say("The image was scaled down because the picture is too large");
}

on("pressed", (name) => {
  if (name === "save-svg") save(new Blob([asFile().text], { type: "image/svg+xml" }), "svg");
  if (name === "save-png") savePng();
  if (state.chosen === null) return;
  if (name === "copy-link") copy(location.href, "Link");
  if (name === "copy-quotation") copy(quotation(state.chosen), "Quotation");
});
