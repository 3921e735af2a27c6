// Parses the flowcharts of a list from standard input with the real Mermaid, and prints what it found as JSON.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(process.argv[2] + "/");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = window;
globalThis.document = window.document;

const { default: mermaid } = await import(pathToFileURL(require.resolve("mermaid")));
mermaid.initialize({ startOnLoad: false });
const found = [];
try {
  for (const text of JSON.parse(readFileSync(0, "utf-8"))) {
    await mermaid.parse(text);
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const data = diagram.db.getData({ flowchart: {} });
    found.push({
      direction: diagram.db.getDirection(),
      title: diagram.db.getAccTitle(),
      nodes: data.nodes.map((node) => ({ id: node.id, label: node.label, isGroup: node.isGroup, shape: node.shape })),
      edges: data.edges.map((edge) => [edge.start, edge.end, edge.label]),
    });
  }
  process.stdout.write(JSON.stringify(found));
} catch (error) {
  process.stderr.write(String(error.message ?? error));
  process.exit(1);
}
