// The bundled extension with the real server, in as much of an editor as it asks for.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { editor } = require("./editor.cjs");
const { serve } = require("../src/preview.js");
const BUNDLE = fileURLToPath(new URL("../dist/extension.js", import.meta.url));
const PROGRAM = process.env.ARGMAP;
const skip = !PROGRAM || !existsSync(BUNDLE) ? "needs ARGMAP=PATH of the program, and npm run build" : false;

/** Return the extension, as an editor loads it, with the editor. */
function loaded(settings) {
  const here = editor({ root: mkdtempSync(join(tmpdir(), "argmap-")), settings });
  const load = Module._load;
  Module._load = (request, ...rest) => (request === "vscode" ? here.vscode : load(request, ...rest));
  delete require.cache[BUNDLE];
  return { ...here, extension: require(BUNDLE) };
}

async function until(condition, what) {
  for (let waited = 0; waited < 15_000; waited += 20) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`waited in vain for ${what()}`);
}

test("a map is checked by the server, and another YAML file starts none", { skip }, async () => {
  const { extension, open, diagnostics, said, commands } = loaded({ "argmap.path": PROGRAM });
  open("compose.yaml", "services: {}\n");
  await extension.activate({ subscriptions: [] });
  assert.deepEqual([...commands.keys()].sort(), ["argmap.openPreview", "argmap.restartServer", "argmap.showOutput"]);
  assert.deepEqual(said, []);
  const { uri } = open("street.yaml", "argmap: 1\ntitle: Cars\nclams: {shut: Shut it.}\n");
  await until(() => diagnostics.get(uri.toString())?.length, () => said.join(""));
  const [found] = diagnostics.get(uri.toString());
  assert.equal(found.message.split("\n")[0], 'a map has no field "clams"');
  assert.deepEqual([found.range.start.line, found.range.start.character], [2, 0]);
  await extension.deactivate();
});

test("without the program the reader is told how to install it", { skip }, async () => {
  const { extension, open, said } = loaded({ "argmap.path": "/nowhere/argmap" });
  await extension.activate({ subscriptions: [] });
  open("street.yaml", "argmap: 1\n");
  await until(() => said.some((words) => words.startsWith("warning: argmap is not installed")), () => said.join(""));
});

test("the page of the preview is served, and may be shown in a panel", { skip }, async () => {
  const file = join(mkdtempSync(join(tmpdir(), "argmap-")), "street.yaml");
  writeFileSync(file, "argmap: 1\ntitle: Cars\nclaims: {shut: Shut it.}\n");
  const { child, address } = await serve({ command: PROGRAM, args: [] }, file, undefined, () => {});
  const page = await fetch(address);
  child.kill("SIGINT");
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-security-policy"), /frame-ancestors vscode-webview:/);
});
