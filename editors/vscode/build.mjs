// Bundles the extension and its client into one file, and copies the schema and the licence of the project.
import { copyFileSync, mkdirSync } from "node:fs";
import { build } from "esbuild";

mkdirSync("dist", { recursive: true });
copyFileSync("../../argmap.schema.json", "dist/argmap.schema.json");
copyFileSync("../../LICENSE", "LICENSE");
await build({
  entryPoints: ["src/extension.js"],
  outfile: "dist/extension.js",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node18",
  format: "cjs",
  external: ["vscode"],
});
