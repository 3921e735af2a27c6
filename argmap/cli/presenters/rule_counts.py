"""The number of findings of each rule, most frequent first."""

from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.base.diagnostics import Diagnostic
from argmap.base.tuples import NamedTuple


class RuleCount(NamedTuple):
    """A rule, the number of its findings, and how many of these `--fix` can fix."""

    code: str
    name: str
    found: int
    fixable: int


def counts(diagnostics: Iterable[Diagnostic]) -> list[RuleCount]:
    """Return the rules with findings."""
    found: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for each in diagnostics:
        found[each.code, each.name] += 1
        fixable[each.code, each.name] += each.has_safe_fix
    made = [RuleCount(*rule, count, fixable[rule]) for rule, count in found.items()]
    return sorted(made, key=lambda each: (-each.found, each.code))


def lines(found: Iterable[RuleCount]) -> Iterator[str]:
    """Yield a line for each rule; a star marks rules with fixable findings."""
    rows = list(found)
    width = max((len(f"{each.found:,}") for each in rows), default=0)
    for each in rows:
        star = "*" if each.fixable else " "
        yield f"{each.found:>{width},}  {each.code}  [{star}] {each.name}\n"
