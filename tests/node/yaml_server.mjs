// Asks the YAML server of editors about documents, over stdio as an editor does.
//
// Standard input holds, as JSON, a list of documents: {path, text, complete: [[line, character], ...]}, places from 0.
// Standard output gives, for each: {diagnostics, completions}, of which the second has a list for each place.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.argv[2] + "/");
const rpc = require("vscode-jsonrpc/node");
const SETTINGS = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } };

const server = spawn(process.execPath, [require.resolve("yaml-language-server/bin/yaml-language-server"), "--stdio"]);
const connection = rpc.createMessageConnection(server.stdout, server.stdin);
const waiting = new Map();
connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
connection.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => SETTINGS[section] ?? null));
connection.onRequest("client/registerCapability", () => null);
connection.listen();

await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } } },
  },
});
await connection.sendNotification("initialized", {});
await connection.sendNotification("workspace/didChangeConfiguration", { settings: SETTINGS });

// All at once: the server waits for a pause in typing before it looks at a document.
const answers = JSON.parse(readFileSync(0, "utf-8")).map(async ({ path, text, complete = [] }) => {
  const uri = pathToFileURL(path).href;
  const textDocument = { uri, languageId: "yaml", version: 1, text };
  const published = new Promise((resolve) => waiting.set(uri, resolve));
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const completions = [];
  for (const [line, character] of complete) {
    const position = { line, character };
    const found = await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
    completions.push(found?.items ?? found ?? []);
  }
  return { diagnostics: await published, completions };
});
writeFileSync(1, JSON.stringify(await Promise.all(answers)));
connection.dispose();
server.kill();
