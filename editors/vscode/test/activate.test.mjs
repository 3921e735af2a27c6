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
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`timed out; received: ${what()}`);
}

test("a map is checked by the server, and other YAML files do not start it", { skip }, async () => {
  const { extension, open, diagnostics, said, commands } = loaded({ "argmap.path": PROGRAM });
  open("compose.yaml", "services: {}\n");
  await extension.activate({ subscriptions: [] });
  assert.deepEqual([...commands.keys()].sort(), [
    "argmap.openPreview",
    "argmap.restartServer",
    "argmap.showOutput",
    "argmap.showReasons",
  ]);
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

test("a click on a code lens lists the reasons and objections", { skip }, async () => {
  const { extension, open, diagnostics, said, commands, executed } = loaded({ "argmap.path": PROGRAM });
  await extension.activate({ subscriptions: [] });
  const { uri } = open("street.yaml", "argmap: 1\ntitle: Cars\nclaims: {shut: Shut it.}\n");
  await until(() => diagnostics.has(uri.toString()), () => said.join(""));
  const at = { line: 4, character: 6 };
  const place = { uri: uri.toString(), range: { start: at, end: { line: 4, character: 9 } } };
  await commands.get("argmap.showReasons")(uri.toString(), { line: 2, character: 9 }, [place]);
  const [name, of, position, [found]] = executed.at(-1);
  assert.equal(name, "editor.action.showReferences");
  assert.deepEqual([of.toString(), position.line, position.character], [uri.toString(), 2, 9]);
  assert.deepEqual([found.uri.toString(), found.range.start.line], [uri.toString(), 4]);
  await extension.deactivate();
});

test("the preview is shown in a panel, and ends with it", { skip }, async () => {
  const { extension, open, said, commands, panels } = loaded({ "argmap.path": PROGRAM });
  await extension.activate({ subscriptions: [] });
  const text = "argmap: 1\ntitle: Cars\nclaims: {shut: Shut it.}\n";
  const { uri } = open("street.yaml", text);
  writeFileSync(uri.fsPath, text);
  await commands.get("argmap.openPreview")();
  const [panel] = panels;
  assert.deepEqual([panels.length, panel?.title, panel?.options.enableScripts], [1, "Preview street.yaml", true], said.join(""));
  const address = /<iframe src="([^"]*)"/.exec(panel.webview.html)[1];
  assert.equal(/frame-src ([^;]*);/.exec(panel.webview.html)[1], new URL(address).origin);
  assert.equal((await fetch(address)).status, 200);
  panel.dispose();
  await until(() => fetch(address).then(() => false, () => true), () => "the end of the preview");
  await extension.deactivate();
});

test("there is no preview of a file that is no map, nor without the program", { skip }, async () => {
  const { extension, open, said, commands, panels } = loaded({ "argmap.path": "/nowhere/argmap" });
  await extension.activate({ subscriptions: [] });
  open("compose.yaml", "services: {}\n");
  await commands.get("argmap.openPreview")();
  assert.match(said.join(""), /information: Open an argument map first/);
  open("street.yaml", "argmap: 1\n");
  await commands.get("argmap.openPreview")();
  assert.match(said.join(""), /warning: argmap is not installed/);
  assert.deepEqual(panels, []);
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
