"""The records of what a map cites: citations, sources, and speakers."""

from collections.abc import Mapping
from dataclasses import field

from argmap.base.text import NOWHERE, Span
from argmap.base.values import frozen


@frozen()
class Citation:
    """A place in a source. `quote` lists the segments of the quotation, `prefix` and `suffix` the surrounding words."""

    source: str | None
    quote: tuple[str, ...] = ()
    locator: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)
    source_span: Span | None = field(default=None, compare=False)
    quote_span: Span | None = field(default=None, compare=False)
    locator_span: Span | None = field(default=None, compare=False)


@frozen(kw_only=True)
class Source:
    """A cited work. Its paths are relative to the file that its `places` lie in.

    `record` is the path of its record file, as written in the map, if it is not defined in the map itself. If `is_read`
    is false, only the id is known: the record could not be read, and the reason has been reported.
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

    def place(self, name: str) -> Span:
        """Return the span of a field's value, or that of the source's id if the field is absent."""
        return self.places.get(name, self.span)

    @property
    def root(self) -> str:
        """The work that the information originates from: the `origin`, or the source's own id if it has none."""
        return self.origin or self.id


@frozen(kw_only=True)
class Speaker:
    """Somebody who makes statements in a map, and the default voice of those statements."""

    id: str
    name: str
    voice: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    span: Span = field(default=NOWHERE, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)
