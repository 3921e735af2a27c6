// The preview: the page of `argmap preview`, in a panel next to the map or in the browser.
const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const ADDRESS = /^(http:\/\/127\.0\.0\.1:\d+\/\S*)\s*$/m;

/** Return the arguments that start a preview of a map. `opener` is the program that opens places in files. */
function previewArguments(args, file, opener) {
  const editor = opener ? ["--editor", `"${opener.replaceAll('"', "")}" -g {file}:{line}:{column}`] : [];
  return [...args, "preview", "--no-open", ...editor, file];
}

/** Return the command-line program of the editor, if it is found near the application folder. */
function openerIn(root, scheme, exists = existsSync) {
  const name = scheme === "vscode" ? "code" : scheme;
  const places = [path.join(root, "bin", name), path.join(root, "..", "..", "bin", name)];
  return places.find((place) => exists(place));
}

/** Start a preview of a map; resolves to the process and its address. */
function serve({ command, args }, file, opener, log) {
  const child = spawn(command, previewArguments(args, file, opener), { cwd: path.dirname(file) });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => log(String(data)));
    child.stdout.on("data", (data) => {
      said += data;
      const found = ADDRESS.exec(said);
      if (found) resolve({ child, address: found[1] });
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`argmap preview exited with code ${code}`)));
  });
}

/** Return the HTML of a panel, with the page at an address in a frame. */
function panelPage(address) {
  const { origin } = new URL(address);
  const policy = `default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'`;
  const style = "html, body, iframe { border: 0; height: 100%; margin: 0; padding: 0; width: 100%; }";
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Preview</title>
<style>${style}</style>
</head>
<body><iframe src="${address.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" title="Preview"></iframe></body>
</html>`;
}

module.exports = { openerIn, panelPage, previewArguments, serve };
