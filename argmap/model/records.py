"""The argument map as frozen values, each with its place in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from argmap.base.text import Span


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


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source. `quote` holds the quotation's segments, `prefix` and `suffix` the words round it."""

    source: str | None
    quote: tuple[str, ...] = ()
    locator: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    source_span: Span | None = field(default=None, compare=False)
    quote_span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something to watch for, that would tell whether a statement holds."""

    text: str
    observed: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Allowance:
    """A rule that is set aside, and why. `span` is where it is named, `reason_span` where the reason stands."""

    rule: str
    reason: str
    span: Span = field(compare=False)
    reason_span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One declarative sentence, of one of the four kinds.

    `span` is the place of its id; `places` gives the place of each field's value by the field's name.
    `extra` holds the `x-` fields. `weight` lies in [0, 1] and `credibility` in 1..6.
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
    if_false: str | None = None
    indicators: tuple[Indicator, ...] = ()
    group: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    url: str | None = None
    allow: tuple[Allowance, ...] = ()
    reviewed: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One inference, from its premises to the statement or step that it bears on.

    `id` is `premise -> target`, or the name given under `arguments`. Two or more premises are linked.
    `strength` is a word or a number in [0, 1]. `nested` tells that the step was written by nesting alone.
    """

    id: str
    relation: Relation
    premises: tuple[str, ...]
    target: str
    named: bool = False
    nested: bool = field(default=False, compare=False)
    scheme: str | None = None
    warrant: str | None = None
    strength: str | float | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
    allow: tuple[Allowance, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(compare=False)
    target_span: Span = field(compare=False)
    premise_spans: tuple[Span, ...] = field(default=(), compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both be true. `span` is where the second is named."""

    left: str
    right: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work that is cited. Its paths are relative to the file that `places` lie in, the record's own."""

    id: str
    title: str
    author: tuple[str, ...] = ()
    issued: str | None = None
    publisher: str | None = None
    container_title: str | None = None
    url: str | None = None
    doi: str | None = None
    accessed: str | None = None
    language: str | None = None
    type: str | None = None
    text: str | None = None
    fingerprint: str | None = None
    sha256: str | None = None
    archived: str | None = None
    reliability: str | None = None
    origin: str | None = None
    max_age: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    @property
    def is_read(self) -> bool:
        """Whether its record could be read: if not, which has been told, no more than its id is known of it."""
        return bool(self.places)

    @property
    def root(self) -> str:
        """Where its news comes from: its `origin`, or its own id, by which another may name it as one."""
        return self.origin or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A whole argument map: what one file and the files that it includes say.

    `theses` are the ids that the file names; `graph` tells the theses of a file that names none.
    """

    title: str
    question: str | None = None
    about: str | None = None
    theses: tuple[str, ...] = ()
    theses_spans: tuple[Span, ...] = field(default=(), compare=False)
    lexicon: str | Mapping[str, str] = "icd-203"
    source: str | None = None
    groups: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    include: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    def source_called(self, name: str | None) -> Source | None:
        """Return the source of an id; None for no id, and where no source has it."""
        return None if name is None else self.sources.get(name)
