// The bundled extension with the real server, in a minimal stand-in for the editor.
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

/** Return the stand-in together with the extension, loaded as an editor loads it. */
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
  assert.fail(`timed out; received: ${what()}`);
}

test("a map is checked by the server, and other YAML files do not start it", { skip }, async () => {
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

test("if the program is missing, a warning says how to install it", { skip }, async () => {
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
