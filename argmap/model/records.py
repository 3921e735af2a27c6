"""The argument map as frozen values, each with its place in the file where it was read from one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from itertools import repeat

from argmap.base.representation import short_repr
from argmap.base.text import NOWHERE, Span
from argmap.model.cited import Citation, Source, Speaker
from argmap.model.mentions import Mention

ARROW = "->"
# What importers write: the id that a thing had in the file that it comes from, and what that file was.
ORIGINAL_ID, PROVENANCE = "x-id", "x-from"
# What a map lists in the order of its file, which says nothing.
UNORDERED = frozenset({"steps", "contradictions"})


class Kind(StrEnum):
    """The four kinds of statement."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    COUNTERARGUMENT = "counterargument"
    ASSUMPTION = "assumption"


class Relation(StrEnum):
    """What a step does to its target."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"


@dataclass(frozen=True, slots=True, repr=False)
class Indicator:
    """Something to watch for, that would say whether a statement holds."""

    text: str
    observed: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    __repr__ = short_repr


@dataclass(frozen=True, slots=True, repr=False)
class Review:
    """Who last reviewed a statement, on which day, and the digest of what was reviewed (`argmap.model.digests`)."""

    by: str
    date: str
    digest: str
    extra: Mapping[str, object] = field(default_factory=dict)

    __repr__ = short_repr


@dataclass(frozen=True, slots=True, repr=False)
class Allowance:
    """A rule that is ignored, and why. `span` is where it is named, `reason_span` where the reason stands."""

    rule: str
    reason: str
    span: Span = field(default=NOWHERE, compare=False)
    reason_span: Span = field(default=NOWHERE, compare=False)

    __repr__ = short_repr


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Statement:
    """One declarative sentence, of one of the four kinds.

    `span` is the place of its id; `places` gives the place of each field's value by the field's name. Neither is
    needed: what was built in memory is `NOWHERE`. `text` is empty in a draft. `extra` holds the `x-` fields. `weight`
    lies in [0, 1] and `credibility` in 1..6.
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

    __repr__ = short_repr

    @property
    def original_id(self) -> str | None:
        """The id that it had in the file that it was imported from, None if it has none."""
        value = self.extra.get(ORIGINAL_ID)
        return str(value) if isinstance(value, str | int) else None

    def place(self, name: str) -> Span:
        """Return the place of a field's value, or that of the statement's id where the field has none."""
        return self.places.get(name, self.span)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Step:
    """One inference, from its premises to the statement or step that it supports or attacks.

    `id` is `premise -> target`, or the name given under `arguments`. Two or more premises are linked; `roles` gives the
    part of each in the scheme, where they are written by it. `strength` is a word or a number in [0, 1]. `nested` tells
    that the step was written by nesting alone, `nested_in` names the statement that an undercut is nested in, where it
    does not attack that statement as well. Only a named step has `title`, `group`, `tags` and roles.
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

    __repr__ = short_repr

    def place(self, name: str) -> Span:
        """Return the place of a field's value, or that of the step where the field has none."""
        return self.places.get(name, self.span)

    def placed_premises(self) -> Iterator[tuple[str, Span]]:
        """Yield each premise with its place, or with that of the step where it has none."""
        return placed(self.premises, self.premise_spans, self.span)


def step_id(premise: str, target: str) -> str:
    """Return the id of the step from one statement to a target, which may itself be a step."""
    return f"{premise} {ARROW} ({target})" if ARROW in target else f"{premise} {ARROW} {target}"


@dataclass(frozen=True, slots=True, repr=False)
class Contradiction:
    """Two statements that cannot both be true. `span` is where the second is named."""

    left: str
    right: str
    span: Span = field(default=NOWHERE, compare=False)

    __repr__ = short_repr


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Map:
    """A whole argument map: what one file and the files that it includes say.

    `theses` are the ids that the file names; `graph` tells the theses of a file that names none. Two maps are equal
    when they say the same, in whatever order: one form of a file gives its statements and steps in another order than
    another form. `mentions` are those of ids that no other value of the map keeps the place of; `references` gives all.
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

    __repr__ = short_repr

    def __eq__(self, other: object) -> bool:
        """Return whether two maps say the same."""
        if not isinstance(other, Map):
            return NotImplemented
        names = [each.name for each in fields(self) if each.compare and each.name not in UNORDERED]
        return (
            all(getattr(self, name) == getattr(other, name) for name in names)
            and sorted(self.contradictions, key=ends) == sorted(other.contradictions, key=ends)
            and sorted(self.steps, key=ends_of_step) == sorted(other.steps, key=ends_of_step)
        )

    def __hash__(self) -> int:
        """Return the hash of the title, which equal maps share."""
        return hash(self.title)

    @property
    def imported_from(self) -> str | None:
        """The file that it was imported from, with the name of its format, None if it was not imported."""
        origin = self.extra.get(PROVENANCE)
        if not isinstance(origin, Mapping) or not isinstance(origin.get("file"), str):
            return None
        return (
            f"{origin['file']} ({origin['format']})" if isinstance(origin.get("format"), str) else str(origin["file"])
        )

    def place(self, name: str) -> Span:
        """Return the place of a field's value, or that of the map where the field has none."""
        return self.places.get(name, self.span)

    def placed_theses(self) -> Iterator[tuple[str, Span]]:
        """Yield each thesis that the file names with its place, or with that of the map where it has none."""
        return placed(self.theses, self.theses_spans, self.span)

    def source_called(self, name: str | None) -> Source | None:
        """Return the source of an id; None for no id, and where no source has it."""
        return None if name is None else self.sources.get(name)

    def said(self) -> Iterator[Statement | Step]:
        """Yield all that somebody says: the statements, then the steps."""
        yield from self.statements.values()
        yield from self.steps

    def speaker_name(self, by: str | None) -> str | None:
        """Return the name of who says something: that of a speaker for its id, any other as it is."""
        speaker = None if by is None else self.speakers.get(by)
        return speaker.name if speaker else by

    def implied_voice(self, by: str | None) -> str:
        """Return the voice of what somebody says where it has none of its own."""
        speaker = None if by is None else self.speakers.get(by)
        return (speaker.voice if speaker else None) or "author"


def placed(names: tuple[str, ...], spans: tuple[Span, ...], otherwise: Span) -> Iterator[tuple[str, Span]]:
    """Return ids with their places, or each with another place where they have none."""
    return zip(names, spans or repeat(otherwise), strict=False)


def ends(contradiction: Contradiction) -> tuple[str, str]:
    """Return the key that orders contradictions."""
    return contradiction.left, contradiction.right


def ends_of_step(step: Step) -> tuple[str, Relation, tuple[str, ...], str]:
    """Return the key that orders steps."""
    return step.id, step.relation, step.premises, step.target
