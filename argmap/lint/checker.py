"""The checking pipeline: from text to map, from map to graph, from graph to diagnostics."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.base.diagnostics import Diagnostic, Finding, Severity, by_place
from argmap.base.gc_pause import collector_paused
from argmap.base.opener import Opener
from argmap.base.text import Text
from argmap.base.values import frozen
from argmap.lint.context import Context
from argmap.lint.registry import by_code, rules
from argmap.lint.settings import DEFAULT, Settings
from argmap.model import Map
from argmap.model.graph import Graph, index
from argmap.sources.documents import Documents
from argmap.syntax import reader
from argmap.syntax.tree.composer import Composing, compose

MOST_CHARACTERS = 1000
# Invalid YAML, a wrong encoding, unlimited aliases, or a failed include: whole parts of the map are missing, and
# further findings would only repeat the same mistake.
TORN = frozenset({"A001", "A002", "A009", "A012"})
# A file that cannot be opened, or invalid settings: with one of these the check has no result.
UNDECIDED = frozenset({"A013", "A904"})


@frozen(eq=False)
class Checked:
    """A checked map, as far as it could be read: its graph, its documents, and its diagnostics ordered by position.

    The documents are opened and the quotations verified on first use. `rules_off` counts the rules that were skipped
    because the map was imported.
    """

    graph: Graph
    documents: Documents
    diagnostics: tuple[Diagnostic, ...]
    rules_off: int = 0

    @property
    def map(self) -> Map:
        """The map."""
        return self.graph.map

    @property
    def has_errors(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def is_whole(self) -> bool:
        """Whether the map is complete, because there were no errors while reading it."""
        return not any(by_code()[diagnostic.code].is_reading_error for diagnostic in self.diagnostics)

    @property
    def is_decided(self) -> bool:
        """Whether the file could be opened and its settings are valid, so that the check has a result."""
        return is_decided(self.diagnostics)

    @property
    def obstacles(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that prevent commands from answering from the map."""
        return tuple(filter(is_obstacle, self.diagnostics))


def is_obstacle(diagnostic: Diagnostic) -> bool:
    """Return whether a diagnostic prevents a map from being read whole, or from being checked as configured."""
    return diagnostic.code in UNDECIDED or by_code()[diagnostic.code].is_reading_error


def is_decided(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether all files could be opened and all settings are valid."""
    return not any(diagnostic.code in UNDECIDED for diagnostic in diagnostics)


def check(
    text: Text,
    opener: Opener,
    *,
    settings: Settings = DEFAULT,
    with_rules: bool = True,
    composing: Composing = compose,
) -> Checked:
    """Read and check one map.

    Problems with the settings are reported too. Without rules, only findings of the reader are reported, which is
    enough to know whether the map is complete. `composing` turns texts into syntax trees.
    """
    with collector_paused():
        argument_map, found = reader.read(text, opener, composing)
        settings = settings_of(argument_map, settings)
        if is_torn(argument_map, found) or not with_rules:
            return as_checked(argument_map, diagnose(found, settings), opener)
        context = Context(
            index(argument_map),
            Documents(argument_map, opener),
            settings.limits,
            settings.today,
            is_whole=not any(by_code()[finding.code].is_reading_error for finding in found),
        )
        there = [*found, *context.documents.problems, *findings_of(context, settings)]
        has_gaps = any(leaves_gaps(each, settings) for each in suppressed(context, there, settings))
        absent = () if has_gaps else findings_of(context, settings, of_absence=True)
        findings = suppressed(context, [*there, *absent], settings, has_gaps=has_gaps)
        return Checked(context.graph, context.documents, diagnose(findings, settings), settings.rules_off)


def unread(problem: Finding) -> Checked:
    """Return the result for a file that could not be read because of `problem`."""
    return as_checked(Map(title="", span=problem.span), diagnose([problem]))


def settings_of(argument_map: Map, settings: Settings) -> Settings:
    """Return the settings that apply to a map; for an imported one, fewer rules are on."""
    if settings.profile is None and not argument_map.extra:
        return settings
    from argmap.lint.profiles import for_imported, is_imported

    return for_imported(argument_map, settings) if is_imported(argument_map, settings) else settings


def as_checked(argument_map: Map, diagnostics: tuple[Diagnostic, ...], opener: Opener | None = None) -> Checked:
    """Return a map with the given diagnostics, without running any rule."""
    return Checked(index(argument_map), Documents(argument_map, opener), diagnostics)


def has_exceptions(argument_map: Map) -> bool:
    """Return whether a map contains any exception to a rule."""
    statements = argument_map.statements.values()
    return any(statement.allow for statement in statements) or any(step.allow for step in argument_map.steps)


def is_torn(argument_map: Map, found: Sequence[Finding]) -> bool:
    """Return whether so little of a map could be read that rules would be pointless."""
    return any(finding.code in TORN for finding in found) or bool(found and not argument_map.statements)


def leaves_gaps(finding: Finding, settings: Settings) -> bool:
    """Return whether something may be missing from a map only because of an error that is reported."""
    return by_code()[finding.code].leaves_gaps and settings.is_checked(finding.code, finding.span.path)


def suppressed(
    context: Context, findings: list[Finding], settings: Settings, *, has_gaps: bool = False
) -> list[Finding]:
    """Return the findings that the map does not ignore, and findings about its exceptions."""
    if not has_exceptions(context.map):
        return findings
    from argmap.lint.suppressions import apply_suppressions

    return apply_suppressions(context, findings, settings, has_gaps=has_gaps)


def findings_of(context: Context, settings: Settings, *, of_absence: bool = False) -> Iterator[Finding]:
    """Yield the findings of the rules about what is present or, with `of_absence`, about what is missing."""
    for rule in rules():
        if rule.is_absence is of_absence and settings.is_on(rule):
            yield from rule.find(context)


def brief(words: str) -> str:
    """Return a text cut to a readable length, because it may contain an id as long as a file."""
    return words if len(words) <= MOST_CHARACTERS else f"{words[: MOST_CHARACTERS - 1]}…"


def diagnose(findings: Iterable[Finding], settings: Settings = DEFAULT) -> tuple[Diagnostic, ...]:
    """Return findings as diagnostics, ordered by position and filtered by the settings.

    Problems with the settings themselves are always reported.
    """
    checked = [finding for finding in findings if settings.is_checked(finding.code, finding.span.path)]
    diagnostics = (
        Diagnostic(
            finding.code,
            by_code()[finding.code].name,
            settings.severities.get(finding.code) or finding.severity or by_code()[finding.code].severity,
            finding.span,
            brief(finding.message),
            brief(finding.help),
            finding.related,
            finding.fix,
        )
        for finding in (*checked, *settings.problems)
    )
    return tuple(sorted(diagnostics, key=by_place))
