"""What a map cites, and whom: works, places in them, and speakers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.base.representation import short_repr
from argmap.base.text import NOWHERE, Span


@dataclass(frozen=True, slots=True, repr=False)
class Citation:
    """A place in a source. `quote` holds the quotation's segments, `prefix` and `suffix` the words around it."""

    source: str | None
    quote: tuple[str, ...] = ()
    locator: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)
    source_span: Span | None = field(default=None, compare=False)
    quote_span: Span | None = field(default=None, compare=False)
    locator_span: Span | None = field(default=None, compare=False)

    __repr__ = short_repr


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Source:
    """A work that is cited. Its paths are relative to the file that `places` lie in, the record's own.

    `record` is the path of that file, as the map names it, when the record is not written in the map itself. Of a
    source that `is_read` no more is known than its id if it is not: what is wrong with its record has been reported.
    """

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
    extracted: str | None = None
    fingerprint: str | None = None
    sha256: str | None = None
    archived: str | None = None
    reliability: str | None = None
    origin: str | None = None
    max_age: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    record: str | None = field(default=None, compare=False)
    is_read: bool = field(default=True, compare=False)
    span: Span = field(default=NOWHERE, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    __repr__ = short_repr

    def place(self, name: str) -> Span:
        """Return the place of a field's value, or that of the source's id where the field has none."""
        return self.places.get(name, self.span)

    @property
    def root(self) -> str:
        """Where its news comes from: its `origin`, or its own id, by which another may name it as one."""
        return self.origin or self.id


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Speaker:
    """Who says things in a map, and the voice of all that says of itself no other."""

    id: str
    name: str
    voice: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(default=NOWHERE, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    __repr__ = short_repr
