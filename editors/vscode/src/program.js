// Finds the command that runs argmap, by trying candidates in order.
const { execFile } = require("node:child_process");
const path = require("node:path");

const PYTHON = /^(python|pypy)[\d.]*(\.exe)?$/i;
const LONGEST = 20_000;

/** Return the command for a path, which is either argmap itself or a Python interpreter. */
function commandOf(program) {
  const isPython = PYTHON.test(path.win32.basename(program));
  return { command: program, args: isPython ? ["-m", "argmap"] : [] };
}

/** Return the commands to try. `folders` are the workspace folders; a path from the settings excludes all others. */
function candidates({ chosen, interpreter, folders, platform }) {
  if (chosen) return [commandOf(expanded(chosen, folders))];
  const below = platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"];
  const join = platform === "win32" ? path.win32.join : path.posix.join;
  return [
    ...(interpreter ? [{ command: interpreter, args: ["-m", "argmap"] }] : []),
    ...folders.map((folder) => ({ command: join(folder, ".venv", ...below), args: ["-m", "argmap"] })),
    { command: "argmap", args: [] },
    { command: "uvx", args: ["--from", "argmap[lsp]", "argmap"] },
  ];
}

/** Return a path from the settings with the home and workspace folders filled in. */
function expanded(chosen, folders, home = require("node:os").homedir()) {
  return chosen.replace(/^~(?=[\\/])/, home).replaceAll("${workspaceFolder}", folders[0] ?? "");
}

/** Resolve to whether a command runs argmap. */
function works({ command, args }) {
  return new Promise((resolve) => {
    execFile(command, [...args, "--version"], { timeout: LONGEST }, (error, stdout) => {
      resolve(!error && /^argmap \d/.test(stdout));
    });
  });
}

/** Return the first of some commands that runs argmap, or undefined. */
async function firstOf(commands, isFine = works) {
  for (const command of commands) if (await isFine(command)) return command;
  return undefined;
}

module.exports = { candidates, commandOf, expanded, firstOf, works };
