// A stand-in for VS Code, with the parts that the extension and its client use: documents, settings, diagnostics, commands
// and panels. All other parts exist and do nothing. It does not show how VS Code itself displays a panel or runs its own
// commands.
const path = require("node:path");
const { pathToFileURL } = require("node:url");

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(...ends) {
    const [start, end] = ends.length === 4 ? [new Position(ends[0], ends[1]), new Position(ends[2], ends[3])] : ends;
    Object.assign(this, { start, end });
  }
}

class Emitter {
  listeners = new Set();
  event = (listener, self) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    return { dispose: () => this.listeners.delete(bound) };
  };
  fire(value) {
    for (const listener of this.listeners) listener(value);
  }
  dispose() {}
}

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.split(":", 1)[0];
    this.fsPath = this.path = this.scheme === "file" ? decodeURIComponent(new URL(text).pathname) : text;
  }
  static parse = (text) => new Uri(text);
  static file = (name) => new Uri(pathToFileURL(name).href);
  toString() {
    return this.text;
  }
}

/** Return an object that can be called, constructed and accessed, with the same kind of object as every result. */
function anything() {
  const base = class {
    dispose() {}
  };
  return new Proxy(base, {
    get: (target, name) => {
      if (name === "then" || name === Symbol.iterator) return undefined;
      if (!(name in target)) target[name] = anything();
      return target[name];
    },
    apply: () => anything(),
  });
}

/** Return a part of the editor: the given properties, and a stub for every other one. */
function part(given) {
  const rest = anything();
  return new Proxy(given, {
    get: (target, name) => {
      if (name in target) return target[name];
      if (String(name).startsWith("onDid") || String(name).startsWith("onWill")) return (target[name] = new Emitter().event);
      return rest[name];
    },
  });
}

function editor({ root, settings = {} }) {
  const opened = new Emitter();
  const commands = new Map();
  const said = [];
  const diagnostics = new Map();
  const [documents, panels, executed] = [[], [], []];
  const configuration = (section) => ({
    get: (name) => settings[`${section}.${name}`],
    has: (name) => `${section}.${name}` in settings,
    ...settings[section],
  });
  const vscode = part({
    version: "1.90.0",
    Position,
    Range,
    Location: class {
      constructor(uri, range) {
        Object.assign(this, { uri, range });
      }
    },
    Uri,
    EventEmitter: Emitter,
    Disposable: class {
      constructor(dispose) {
        this.dispose = dispose ?? (() => {});
      }
    },
    Diagnostic: class {
      constructor(range, message, severity) {
        Object.assign(this, { range, message, severity });
      }
    },
    CancellationTokenSource: class {
      token = { isCancellationRequested: false, onCancellationRequested: new Emitter().event };
      cancel() {}
      dispose() {}
    },
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    ViewColumn: { Beside: -2 },
    env: part({ appName: "test", language: "en", appRoot: root, uriScheme: "vscode" }),
    extensions: part({ getExtension: () => undefined }),
    commands: part({
      registerCommand: (name, run) => {
        commands.set(name, run);
        return { dispose: () => commands.delete(name) };
      },
      executeCommand: async (...words) => void executed.push(words),
    }),
    languages: part({
      match: (selector, document) => Number([selector].flat(2).some((each) => each.language === document.languageId)),
      createDiagnosticCollection: () => ({
        set: (uri, found) => diagnostics.set(uri.toString(), found),
        delete: (uri) => diagnostics.delete(uri.toString()),
        has: (uri) => diagnostics.has(uri.toString()),
        clear: () => diagnostics.clear(),
        dispose() {},
      }),
    }),
    window: part({
      activeTextEditor: undefined,
      visibleTextEditors: [],
      tabGroups: part({ all: [] }),
      createWebviewPanel: (type, title, column, options) => {
        const ended = new Emitter();
        const panel = { type, title, column, options, webview: { html: "" }, onDidDispose: ended.event };
        panel.dispose = () => ended.fire();
        panels.push(panel);
        return panel;
      },
      createOutputChannel: () => ({
        append: (words) => said.push(words),
        appendLine: (words) => said.push(`${words}\n`),
        show() {},
        dispose() {},
      }),
      showWarningMessage: async (words) => void said.push(`warning: ${words}\n`),
      showErrorMessage: async (words) => void said.push(`error: ${words}\n`),
      showInformationMessage: async (words) => void said.push(`information: ${words}\n`),
    }),
    workspace: part({
      textDocuments: documents,
      notebookDocuments: [],
      workspaceFolders: [{ uri: Uri.file(root), name: path.basename(root), index: 0 }],
      getConfiguration: configuration,
      onDidOpenTextDocument: opened.event,
      getWorkspaceFolder: () => undefined,
    }),
  });
  return {
    vscode,
    commands,
    diagnostics,
    said,
    panels,
    executed,
    open(name, text) {
      const document = {
        uri: Uri.file(path.join(root, name)),
        fileName: path.join(root, name),
        languageId: "yaml",
        version: 1,
        isClosed: false,
        getText: () => text,
      };
      documents.push(document);
      vscode.window.activeTextEditor = { document };
      opened.fire(document);
      return document;
    },
  };
}

module.exports = { editor };
