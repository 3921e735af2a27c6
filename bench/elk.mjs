// Lays graphs out with ELK: JSON of graphs from standard input, the same with places to standard output.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(`${process.argv[2]}/`);
const Elk = require("elkjs/lib/elk.bundled.js");
const elk = new Elk();
const graphs = JSON.parse(readFileSync(0, "utf8"));
const placed = [];
for (const graph of graphs) placed.push(await elk.layout(graph));
process.stdout.write(JSON.stringify(placed));
