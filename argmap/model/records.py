"""The argument map as frozen records, each with its span in the file it was read from."""

from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from enum import StrEnum
from itertools import repeat
from operator import attrgetter

from argmap.base.text import NOWHERE, Span
from argmap.base.values import frozen
from argmap.model.cited import Citation, Source, Speaker
from argmap.model.mentions import Mention

ARROW = "->"
# Fields written by importers: the original id of a part, and the file it was imported from.
ORIGINAL_ID, PROVENANCE = "x-id", "x-from"
ID_OF = attrgetter("id")
# Collections whose order in the file does not matter.
UNORDERED = frozenset({"steps", "contradictions"})


class Kind(StrEnum):
    """The kind of a statement."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    COUNTERARGUMENT = "counterargument"
    ASSUMPTION = "assumption"


class Relation(StrEnum):
    """The relation of a step to its target."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"


# Module-level names for members that are compared with every statement and step: looking them up in their class takes
# twenty times as long in Python 3.11.
EVIDENCE, ASSUMPTION = Kind.EVIDENCE, Kind.ASSUMPTION
SUPPORTS, ATTACKS, UNDERCUTS = Relation


@frozen()
class Indicator:
    """Something to watch for that would show whether a statement is true."""

    text: str
    observed: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@frozen()
class Review:
    """Who last reviewed a statement and when, with the digest of what was reviewed (`argmap.model.digests`)."""

    by: str
    date: str
    digest: str
    extra: Mapping[str, object] = field(default_factory=dict)


@frozen()
class Allowance:
    """A rule that is ignored, and the reason. `span` covers the name of the rule, `reason_span` the reason."""

    rule: str
    reason: str
    span: Span = field(default=NOWHERE, compare=False)
    reason_span: Span = field(default=NOWHERE, compare=False)


@frozen(kw_only=True)
class Statement:
    """A declarative sentence of one of the four kinds.

    `span` is the span of its id, and `places` maps field names to the spans of their values; both are optional, and
    `NOWHERE` and empty for statements built in memory. `text` is empty in a draft. `extra` contains the `x-` fields.
    `weight` lies in [0, 1] and `credibility` in 1..6.
    """

    id: str
    kind: Kind
    text: str
    by: str | None = None
    voice: str = "author"
    citations: tuple[Citation, ...] = ()
    date: str | None = None
    basis: str | None = None
    credibility: int | None = None
    likelihood: str | None = None
    confidence: str | None = None
    weight: float | None = None
    standard: str | None = None
    if_false: str | None = None
    indicators: tuple[Indicator, ...] = ()
    group: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    url: str | None = None
    allow: tuple[Allowance, ...] = ()
    reviewed: Review | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(default=NOWHERE, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    @property
    def original_id(self) -> str | None:
        """The id in the file that the statement was imported from, or None."""
        value = self.extra.get(ORIGINAL_ID)
        return str(value) if isinstance(value, str | int) else None

    def place(self, name: str) -> Span:
        """Return the span of a field's value, or that of the statement's id if the field is absent."""
        return self.places.get(name, self.span)


@frozen(kw_only=True)
class Step:
    """An inference from one or more premises to the statement or step that it supports or attacks.

    `id` is `premise -> target`, or the name given under `arguments`. Two or more premises are linked; `roles` maps
    premises to their roles in the scheme, if these are given. `strength` is a word or a number in [0, 1]. `nested` is
    true if the step is expressed only by nesting; `nested_in` names the statement that an undercut is nested in, unless
    it also attacks that statement. Only named steps have `title`, `group`, `tags` and `roles`.
    """

    id: str
    relation: Relation
    premises: tuple[str, ...]
    target: str
    named: bool = False
    nested: bool = field(default=False, compare=False)
    nested_in: str | None = field(default=None, compare=False)
    title: str | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    scheme: str | None = None
    warrant: str | None = None
    strength: str | float | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    by: str | None = None
    voice: str = "author"
    group: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    allow: tuple[Allowance, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(default=NOWHERE, compare=False)
    target_span: Span = field(default=NOWHERE, compare=False)
    premise_spans: tuple[Span, ...] = field(default=(), compare=False)
    answer_spans: Mapping[str, Span] = field(default_factory=dict, compare=False)
    role_spans: Mapping[str, Span] = field(default_factory=dict, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    def place(self, name: str) -> Span:
        """Return the span of a field's value, or that of the step if the field is absent."""
        return self.places.get(name, self.span)

    def placed_premises(self) -> Iterator[tuple[str, Span]]:
        """Yield each premise with its span, or with that of the step if it has none."""
        return placed(self.premises, self.premise_spans, self.span)


def step_id(premise: str, target: str) -> str:
    """Return the id of an unnamed step from a statement to a target, which may itself be a step."""
    return f"{premise} {ARROW} ({target})" if ARROW in target else f"{premise} {ARROW} {target}"


@frozen()
class Contradiction:
    """Two statements that cannot both be true. `span` covers the mention of the second."""

    left: str
    right: str
    span: Span = field(default=NOWHERE, compare=False)


@frozen(eq=False, kw_only=True)
class Map:
    """A whole argument map: the content of one file and of the files that it includes.

    `theses` are the ids that the file names; if it names none, `argmap.model.graph` derives them. Two maps are equal if
    they have the same content in any order, because different forms of a file list statements and steps in different
    orders. `mentions` contains only mentions whose spans no other record keeps; `references` returns all of them.
    Raises ValueError if a statement, source or speaker is given under an id that is not its own.
    """

    title: str
    question: str | None = None
    about: str | None = None
    theses: tuple[str, ...] = ()
    theses_spans: tuple[Span, ...] = field(default=(), compare=False)
    lexicon: str | Mapping[str, str] = "icd-203"
    source: str | None = None
    groups: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = field(default=(), compare=False)
    span: Span = field(default=NOWHERE, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Refuse records under an id that is not their own, because both are used to look things up."""
        for records in (self.statements, self.sources, self.speakers):
            if [*records] != [*map(ID_OF, records.values())]:
                name, record = next((name, each) for name, each in records.items() if each.id != name)
                raise ValueError(f'the {type(record).__name__.lower()} "{record.id}" is under the id "{name}"')

    def __eq__(self, other: object) -> bool:
        """Return whether two maps have the same content, in any order."""
        if not isinstance(other, Map):
            return NotImplemented
        names = [each.name for each in fields(self) if each.compare and each.name not in UNORDERED]
        return (
            all(getattr(self, name) == getattr(other, name) for name in names)
            and sorted(self.contradictions, key=ends) == sorted(other.contradictions, key=ends)
            and sorted(self.steps, key=ends_of_step) == sorted(other.steps, key=ends_of_step)
        )

    def __hash__(self) -> int:
        """Return the hash of the title, which is the same for equal maps."""
        return hash(self.title)

    @property
    def imported_from(self) -> str | None:
        """The file that the map was imported from, with the name of its format, or None."""
        origin = self.extra.get(PROVENANCE)
        if not isinstance(origin, Mapping) or not isinstance(origin.get("file"), str):
            return None
        return (
            f"{origin['file']} ({origin['format']})" if isinstance(origin.get("format"), str) else str(origin["file"])
        )

    def place(self, name: str) -> Span:
        """Return the span of a field's value, or that of the map if the field is absent."""
        return self.places.get(name, self.span)

    def placed_theses(self) -> Iterator[tuple[str, Span]]:
        """Yield each thesis that the file names with its span, or with that of the map if it has none."""
        return placed(self.theses, self.theses_spans, self.span)

    def source_called(self, name: str | None) -> Source | None:
        """Return the source with an id, or None if there is none."""
        return None if name is None else self.sources.get(name)

    def said(self) -> Iterator[Statement | Step]:
        """Yield everything that may be attributed to somebody: the statements, then the steps."""
        yield from self.statements.values()
        yield from self.steps

    def speaker_name(self, by: str | None) -> str | None:
        """Return the name of the speaker with an id; any other text is returned unchanged."""
        speaker = None if by is None else self.speakers.get(by)
        return speaker.name if speaker else by

    def implied_voice(self, by: str | None) -> str:
        """Return the default voice of what somebody says."""
        speaker = None if by is None else self.speakers.get(by)
        return (speaker.voice if speaker else None) or "author"


def placed(names: tuple[str, ...], spans: tuple[Span, ...], otherwise: Span) -> Iterator[tuple[str, Span]]:
    """Yield ids with their spans, or each with the span `otherwise` if there are none."""
    return zip(names, spans or repeat(otherwise), strict=False)


def ends(contradiction: Contradiction) -> tuple[str, str]:
    """Return the sort key of a contradiction."""
    return contradiction.left, contradiction.right


def ends_of_step(step: Step) -> tuple[str, Relation, tuple[str, ...], str]:
    """Return the sort key of a step."""
    return step.id, step.relation, step.premises, step.target
