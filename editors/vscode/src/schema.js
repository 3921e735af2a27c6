// If the server is not available, offers the schema to the YAML extension, so that maps are still checked and
// completed.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { isMap } = require("./maps");

const YAML = "redhat.vscode-yaml";
const ADDRESS = "argmap://schema/argmap";

/** Register the schema with the YAML extension, if it is installed, for all open argument maps. */
async function offerSchema(vscode) {
  const yaml = await vscode.extensions.getExtension(YAML)?.activate();
  const ofDocument = (resource) => {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === resource);
    return document && isMap(document) ? ADDRESS : undefined;
  };
  const content = () => readFileSync(path.join(__dirname, "argmap.schema.json"), "utf-8");
  return Boolean(yaml?.registerContributor("argmap", ofDocument, content));
}

module.exports = { ADDRESS, offerSchema };
