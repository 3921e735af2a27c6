"""The numeric format of ICCMA 2023: a line "p af n", then a line with two numbers for each attack."""

from argmap.formats.exchange.frameworks import framework_of
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked

TITLE = "ICCMA 2023"
SUFFIX = ".i23"


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return the framework of a map by numbers, with a legend in comments: the name and text of each argument."""
    losses = LossRecorder()
    found = framework_of(checked, losses)
    numbers = {name: number for number, name in enumerate(found.names.values(), 1)}
    lines = [f"p af {len(numbers)}"]
    for each, name in found.names.items():
        lines.append(f"# {numbers[name]} {name}: {' '.join(checked.map.statements[each].text.split())}")
    lines += [f"{numbers[left]} {numbers[right]}" for left, right in found.attacks]
    return Exported("".join(f"{line}\n" for line in lines), losses.report())
