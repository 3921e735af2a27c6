// What tells an argument map from any other YAML file, as argmap itself tells it.
const MAP = /^["']?argmap["']?[ \t]*:/m;
const LONGEST = 10_000;

/** Tell whether a document is an argument map. */
function isMap(document) {
  return document.languageId === "yaml" && MAP.test(document.getText().slice(0, LONGEST));
}

module.exports = { isMap };
