// The extension: starts the server when the first argument map is opened, and shows previews.
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { isMap } = require("./maps");
const { openerIn, panelPage, serve } = require("./preview");
const { candidates, firstOf } = require("./program");
const { offerSchema } = require("./schema");

const MISSING = "argmap is not installed where VS Code looks for it. Run: pip install 'argmap[lsp]'";
let output, program, client, starting;

/** Set up the extension when the first YAML file is opened. */
async function activate(context) {
  output = vscode.window.createOutputChannel("argmap");
  const command = (name, run) => vscode.commands.registerCommand(`argmap.${name}`, run);
  context.subscriptions.push(
    output,
    command("openPreview", openPreview),
    command("restartServer", restart),
    command("showOutput", () => output.show()),
    command("showReasons", showReasons),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startFor(document)),
    vscode.window.onDidChangeActiveTextEditor(markMap),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("argmap.path") || change.affectsConfiguration("python")) restart();
    }),
  );
  markMap(vscode.window.activeTextEditor);
  await Promise.all(vscode.workspace.textDocuments.map(startFor));
}

async function deactivate() {
  // A client that is only starting cannot be stopped.
  await starting;
  await client?.stop();
}

/** Set the context in which commands for argument maps are shown. */
function markMap(editor) {
  vscode.commands.executeCommand("setContext", "argmap.isMap", Boolean(editor && isMap(editor.document)));
}

/** Start the server, unless it is running, if a document is an argument map. */
async function startFor(document) {
  if (client || !isMap(document)) return;
  markMap(vscode.window.activeTextEditor);
  starting ??= start();
  await starting;
}

async function start() {
  program = await findProgram();
  if (!program) {
    const hasSchema = await offerSchema(vscode);
    output.appendLine(MISSING + (hasSchema ? "; the YAML extension checks by the schema until then" : ""));
    vscode.window.showWarningMessage(MISSING, "Settings").then((choice) => {
      if (choice) vscode.commands.executeCommand("workbench.action.openSettings", "argmap.path");
    });
    return;
  }
  output.appendLine(`command of argmap: ${[program.command, ...program.args].join(" ")}`);
  const server = { command: program.command, args: [...program.args, "lsp"] };
  client = new LanguageClient("argmap", "argmap", server, {
    documentSelector: [{ language: "yaml", scheme: "file" }],
    synchronize: { configurationSection: "argmap" },
    initializationOptions: { ...vscode.workspace.getConfiguration("argmap"), codeLensCommand: "argmap.showReasons" },
    outputChannel: output,
  });
  await client.start().catch((error) => output.appendLine(String(error)));
}

/** Show the reasons for a statement and the objections to it, as the server lists them for a code lens. */
function showReasons(uri, position, places) {
  const { asLocation, asPosition } = client.protocol2CodeConverter;
  const found = places.map(asLocation);
  return vscode.commands.executeCommand("editor.action.showReferences", vscode.Uri.parse(uri), asPosition(position), found);
}

async function restart() {
  await starting;
  await client?.stop();
  client = starting = undefined;
  await Promise.all(vscode.workspace.textDocuments.map(startFor));
}

/** Return the first command that runs argmap, or undefined. */
async function findProgram() {
  const settings = vscode.workspace.getConfiguration("argmap");
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  const interpreter = await interpreterOf(vscode.workspace.workspaceFolders?.[0]?.uri, folders);
  return firstOf(candidates({ chosen: settings.get("path"), interpreter, folders, platform: process.platform }));
}

/** Return the Python interpreter of the workspace, as selected in the Python extension or in the settings. */
async function interpreterOf(folder, folders) {
  const python = await vscode.extensions.getExtension("ms-python.python")?.activate();
  const active = python?.environments?.getActiveEnvironmentPath(folder);
  const resolved = active && (await python.environments.resolveEnvironment(active));
  const chosen = vscode.workspace.getConfiguration("python", folder).get("defaultInterpreterPath");
  const plain = chosen && chosen !== "python" ? chosen.replaceAll("${workspaceFolder}", folders[0] ?? "") : undefined;
  return resolved?.executable?.uri?.fsPath ?? plain;
}

/** Open a preview of the map in the active editor. */
async function openPreview() {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isMap(document)) {
    vscode.window.showInformationMessage('Open an argument map first, that is a YAML file with a line "argmap: 1".');
    return;
  }
  program ??= await findProgram();
  if (!program) {
    vscode.window.showWarningMessage(MISSING);
    return;
  }
  const file = document.uri.fsPath;
  const opener = openerIn(vscode.env.appRoot, vscode.env.uriScheme);
  try {
    const { child, address } = await serve(program, file, opener, (said) => output.append(said));
    showPage(address, file, child);
  } catch (error) {
    vscode.window.showErrorMessage(`The preview could not be started: ${error.message}`);
    output.show();
  }
}

function showPage(address, file, child) {
  if (vscode.workspace.getConfiguration("argmap").get("preview") === "browser") {
    vscode.env.openExternal(vscode.Uri.parse(address));
    return;
  }
  const options = { enableScripts: true, retainContextWhenHidden: true };
  const title = `Preview ${path.basename(file)}`;
  const panel = vscode.window.createWebviewPanel("argmap.preview", title, vscode.ViewColumn.Beside, options);
  panel.webview.html = panelPage(address);
  panel.onDidDispose(() => child.kill());
}

module.exports = { activate, deactivate };
