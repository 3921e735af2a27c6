// Finding the program, and the arguments of its calls.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const require = createRequire(import.meta.url);
const { candidates, commandOf, expanded, firstOf, works } = require("../src/program.js");
const { openerIn, panelPage, previewArguments } = require("../src/preview.js");
const { isMap } = require("../src/maps.js");

const words = ({ command, args }) => [command, ...args].join(" ");

test("the chosen interpreter is tried first, then .venv, the path, and uvx", () => {
  const found = candidates({ chosen: "", interpreter: "/py/bin/python", folders: ["/maps"], platform: "linux" });
  assert.deepEqual(found.map(words), [
    "/py/bin/python -m argmap",
    "/maps/.venv/bin/python -m argmap",
    "argmap",
    "uvx --from argmap[lsp] argmap",
  ]);
});

test("on Windows the interpreter of an environment is in its folder Scripts", () => {
  const found = candidates({ chosen: "", folders: ["C:\\maps"], platform: "win32" });
  assert.equal(words(found[0]), "C:\\maps\\.venv\\Scripts\\python.exe -m argmap");
});

test("a path from the settings takes precedence, whether it is an interpreter or the program", () => {
  const chosen = (path) => candidates({ chosen: path, interpreter: "/py", folders: ["/maps"], platform: "linux" });
  assert.deepEqual(chosen("${workspaceFolder}/env/bin/python3.12").map(words), [
    "/maps/env/bin/python3.12 -m argmap",
  ]);
  assert.deepEqual(chosen("/opt/argmap").map(words), ["/opt/argmap"]);
  assert.equal(expanded("~/bin/argmap", [], "/users/me"), "/users/me/bin/argmap");
  assert.equal(words(commandOf("C:\\Python\\python.exe")), "C:\\Python\\python.exe -m argmap");
});

test("the first command that works is used, and none if none works", async () => {
  const commands = [{ command: "a" }, { command: "b" }, { command: "c" }];
  assert.equal((await firstOf(commands, async ({ command }) => command > "a")).command, "b");
  assert.equal(await firstOf(commands, async () => false), undefined);
});

test("a missing program or a different one does not work", async () => {
  const folder = mkdtempSync(join(tmpdir(), "argmap-"));
  const other = join(folder, "argmap");
  writeFileSync(other, "#!/bin/sh\necho another program 1.0\n");
  chmodSync(other, 0o755);
  assert.equal(await works({ command: join(folder, "nowhere"), args: [] }), false);
  assert.equal(await works({ command: other, args: [] }), false);
});

test("the preview serves one map, and opens places in the editor if it is found", () => {
  assert.deepEqual(previewArguments(["-m", "argmap"], "/maps/a b.yaml", undefined), [
    "-m", "argmap", "preview", "--no-open", "/maps/a b.yaml",
  ]);
  assert.deepEqual(previewArguments([], "a.yaml", "/opt/VS Code/bin/code"), [
    "preview", "--no-open", "--editor", '"/opt/VS Code/bin/code" -g {file}:{line}:{column}', "a.yaml",
  ]);
  assert.equal(openerIn("/app/resources/app", "vscode", (path) => path === "/app/bin/code"), "/app/bin/code");
  assert.equal(openerIn("/app", "vscodium", (path) => path === "/app/bin/vscodium"), "/app/bin/vscodium");
  assert.equal(openerIn("/app", "vscode", () => false), undefined);
});

test("the panel shows the page at its address, and loads nothing else", () => {
  const page = panelPage('http://127.0.0.1:8080/token?a=1&b="');
  assert.match(page, /frame-src http:\/\/127\.0\.0\.1:8080;/);
  assert.match(page, /src="http:\/\/127\.0\.0\.1:8080\/token\?a=1&amp;b=&quot;"/);
});

test("an argument map is a YAML file with a line for the version", () => {
  const document = (text, languageId = "yaml") => ({ languageId, getText: () => text });
  assert.ok(isMap(document("# A comment\nargmap: 1\n")));
  assert.ok(isMap(document('"argmap": 1\n')));
  assert.ok(!isMap(document("services:\n  argmap: 1\n")));
  assert.ok(!isMap(document("argmap: 1\n", "plaintext")));
});
