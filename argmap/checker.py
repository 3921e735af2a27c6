"""The one pipeline: text to map, map to graph, graph to diagnostics."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from argmap import graph, plugins, reader
from argmap.collector import collector_paused
from argmap.diagnostic import Diagnostic, Finding, Severity, by_place
from argmap.graph import Graph
from argmap.model import Map
from argmap.reader import Opener
from argmap.text import Text
from argmap.works import open_works

# Codes that begin so are found by the reader: what they are about is missing from the map.
READING = "A0"
# Bad YAML, a bad encoding, aliases without end, an include that fails: whole stretches are missing from the map, and
# to say more of the rest would be to tell one mistake many times.
TORN = frozenset({"A001", "A002", "A009", "A012"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name, its severity, its page, and how to find what it is about.

    `find` is None for what the reader finds while it reads. A strict check fails on what a rule finds
    that `fails_when_strict`: each that gives errors or warnings, and those whose module says so.
    """

    code: str
    name: str
    severity: Severity
    page: str
    find: Callable[[Graph], Iterable[Finding]] | None
    fails_when_strict: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """A map, of all that could be read, indexed, beside the diagnostics in the order of their places."""

    graph: Graph
    diagnostics: tuple[Diagnostic, ...]

    @property
    def map(self) -> Map:
        """The map by itself."""
        return self.graph.map

    @property
    def has_errors(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def is_whole(self) -> bool:
        """Whether the map holds all that the file says: no error of reading."""
        return not any(d.severity is Severity.ERROR and d.code.startswith(READING) for d in self.diagnostics)


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in the order of their codes."""
    found = (
        Rule(
            module.CODE,
            name,
            module.SEVERITY,
            module.__doc__ or "",
            getattr(module, "find", None),
            getattr(module, "FAILS_WHEN_STRICT", module.SEVERITY is not Severity.INFO),
        )
        for name, module in plugins.load_all("argmap.rules")
    )
    return tuple(sorted(found, key=lambda rule: rule.code))


def check(text: Text, opener: Opener, problem: Finding | None = None, *, with_rules: bool = True) -> Checked:
    """Read and check one map. `problem` is what kept its file from being read, as a finding in `text`.

    Without rules only what the reader finds is told, which is enough to know whether the map is whole.
    """
    if problem:
        return Checked(graph.index(Map(title="", span=problem.span)), diagnose([problem]))
    with collector_paused():
        argument_map, found = reader.read(text, opener)
        if is_torn(argument_map, found):
            return Checked(graph.index(argument_map), diagnose(found))
        works, problems = open_works(argument_map, opener)
        indexed = graph.index(argument_map, works)
        findings = [*found, *problems, *findings_of(indexed)] if with_rules else found
        return Checked(indexed, diagnose(findings))


def is_torn(argument_map: Map, found: Sequence[Finding]) -> bool:
    """Tell whether too little of a map could be read for the rules to say anything of it."""
    return any(finding.code in TORN for finding in found) or bool(found and not argument_map.statements)


def findings_of(indexed: Graph) -> Iterator[Finding]:
    """Yield what the rules find in a graph."""
    for rule in rules():
        if rule.find:
            yield from rule.find(indexed)


def diagnose(findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    """Return findings as diagnostics, each once, in the order of their places."""
    by_code = {rule.code: rule for rule in rules()}
    diagnostics = (
        Diagnostic(
            finding.code,
            by_code[finding.code].name,
            finding.severity or by_code[finding.code].severity,
            finding.span,
            finding.message,
            finding.help,
            finding.related,
            finding.fix,
        )
        for finding in findings
    )
    return tuple(sorted(diagnostics, key=by_place))
