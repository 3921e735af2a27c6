"""TGF, the Trivial Graph Format of ICCMA: a line for each argument, a number sign, a line for each attack."""

from argmap.formats.exchange.frameworks import framework_of
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "TGF"
SUFFIX = ".tgf"


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return the framework of a map, with the text of each statement after its name."""
    losses = LossRecorder()
    found = framework_of(checked, losses)
    texts = {name: " ".join(each.text.split()) for name, each in checked.map.statements.items()}
    arguments = (f"{name} {texts[each]}\n" for each, name in found.names.items())
    attacks = (f"{left} {right}\n" for left, right in found.attacks)
    return Exported("".join((*arguments, "#\n", *attacks)), losses.report())
