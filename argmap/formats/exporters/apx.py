"""APX, the ASPARTIX format of ICCMA: arg(a). and att(a,b)."""

import re

from argmap.formats.exchange.frameworks import framework_of
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "APX"
SUFFIX = ".apx"
NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_]")


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return the framework of a map, with the text of each argument in a comment before it."""
    losses = LossRecorder()
    found = framework_of(checked, losses)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for each in found.names.values():
        plain = NOT_IN_NAMES.sub("_", each)
        names[each] = plain if plain not in taken else f"{plain}_{len(taken)}"
        taken.add(names[each])
    lines = []
    for each, name in found.names.items():
        text = " ".join(checked.map.statements[each].text.split())
        lines += [f"% {names[name]}: {text}", f"arg({names[name]})."]
    lines += [f"att({names[left]},{names[right]})." for left, right in found.attacks]
    return Exported("".join(f"{line}\n" for line in lines), losses.report())
