// In a preview: begins with the zoom of the previous page, so that the layout is computed once, and keeps a copy of the
// page before any script changes it.
import { prepare } from "./patch.js";
import { beginAt } from "./view.js";

prepare();
export const outer = window.parent === window ? null : window.parent.preview;

const zoom = outer?.before(window)?.picture?.zoom;
if (zoom) beginAt(zoom);
