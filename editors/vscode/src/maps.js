// Recognises argument maps among YAML files by the same rule as argmap itself.
const MAP = /^["']?argmap["']?[ \t]*:/m;
const LONGEST = 10_000;

/** Return whether a document is an argument map. */
function isMap(document) {
  return document.languageId === "yaml" && MAP.test(document.getText().slice(0, LONGEST));
}

module.exports = { isMap };
