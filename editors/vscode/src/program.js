// Finds the program: which commands may run argmap, the likeliest first, and which of them does.
const { execFile } = require("node:child_process");
const path = require("node:path");

const PYTHON = /^(python|pypy)[\d.]*(\.exe)?$/i;
const LONGEST = 20_000;

/** Return the command that runs argmap by a path: of the program itself, or of an interpreter that has it. */
function commandOf(program) {
  const isPython = PYTHON.test(path.win32.basename(program));
  return { command: program, args: isPython ? ["-m", "argmap"] : [] };
}

/** Return the commands to try. `folders` are those of the workspace; a path of the settings goes before all others. */
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

/** Return a path of the settings with the folder of the workspace and the user's own in it. */
function expanded(chosen, folders, home = require("node:os").homedir()) {
  return chosen.replace(/^~(?=[\\/])/, home).replaceAll("${workspaceFolder}", folders[0] ?? "");
}

/** Tell whether a command runs argmap. */
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
