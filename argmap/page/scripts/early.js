// In a preview: begins with the size that the picture had in the page before, so that it is laid out once, and keeps
// what the page is before any script changes it.
import { prepare } from "./patch.js";
import { beginAt } from "./view.js";

prepare();
export const outer = window.parent === window ? null : window.parent.preview;

const zoom = outer?.before(window)?.picture?.zoom;
if (zoom) beginAt(zoom);
