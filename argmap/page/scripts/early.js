// In a preview: begins with the size that the picture had in the page before, so that it is laid out once.
import { beginAt } from "./view.js";

export const outer = window.parent === window ? null : window.parent.preview;

const zoom = outer?.before(window)?.picture?.zoom;
if (zoom) beginAt(zoom);
