"""Navigation through the outline of a map: what is above and below each statement."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.model.views.outline import OutlineItem


class Descent(NamedTuple):
    """A way down from a statement to another one, and the linked steps that it passes in the outline."""

    to: str
    steps: tuple[str, ...]


@frozen()
class Walk:
    """The ways down from each statement, the statement above the line of each step, and the roots of the outline."""

    down: Mapping[str, tuple[Descent, ...]]
    above: Mapping[str, str]
    roots: tuple[str, ...]


def walk(rows: Iterable[OutlineItem]) -> Walk:
    """Return the ways through the lines of an outline."""
    down: dict[str, dict[Descent, None]] = defaultdict(dict)
    above: dict[str, str] = {}
    roots: list[str] = []
    lines: list[OutlineItem] = []
    for row in rows:
        del lines[row.depth :]
        steps = []
        owner = None
        for line in reversed(lines):
            if line.statement is not None:
                owner = line.statement.id
                break
            steps.append(line.step.id if line.step else "")
        lines.append(row)
        if owner is not None and row.step is not None:
            above.setdefault(row.step.id, owner)
        if owner is not None and row.statement is not None:
            down[owner][Descent(row.statement.id, tuple(steps))] = None
        elif owner is None and row.statement is not None:
            roots.append(row.statement.id)
    return Walk({name: tuple(ways) for name, ways in down.items()}, above, tuple(roots))
