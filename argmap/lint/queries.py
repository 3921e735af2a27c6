"""Queries: statements selected from maps, and the work that is still open on them."""

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import there_are
from argmap.base.text import Span, visible
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.language.suggestions import did_you_mean
from argmap.lint.checker import Checked
from argmap.model import Map, Statement
from argmap.model.digests import ReviewPart, ReviewState, changed_since, state_of
from argmap.model.graph import Graph
from argmap.syntax.fields import VOICES

# The rules whose findings are open work rather than mistakes.
OPEN_WORK = {
    "unanswered": ("unanswered-objection", "unanswered-question"),
    "unsupported": ("unsupported-thesis", "unsupported-claim", "evidence-without-source"),
    "unchecked": ("quote-unchecked",),
    "todo": ("todo",),
}
WORK_OF = {rule: work for work, rules in OPEN_WORK.items() for rule in rules}


@frozen()
class Filter:
    """The criteria for selecting statements. Each may list alternatives; an empty one selects everything."""

    kinds: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    originals: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    reviews: frozenset[ReviewState] = frozenset()

    def takes(self, statement: Statement, graph: Graph) -> bool:
        """Return whether a statement meets all criteria; speakers match by id or name."""
        return (
            (not self.kinds or statement.kind in self.kinds)
            and (not self.sources or not self.sources.isdisjoint(c.source or "" for c in statement.citations))
            and (not self.tags or not self.tags.isdisjoint(statement.tags))
            and (not self.voices or statement.voice in self.voices)
            and (not self.speakers or not self.speakers.isdisjoint(speakers_of(statement, graph.map)))
            and (not self.originals or statement.original_id in self.originals)
            and (not self.phrases or self.has_words(statement))
            and (not self.reviews or state_of(graph, statement) in self.reviews)
        )

    def has_words(self, statement: Statement) -> bool:
        """Return whether the text of a statement contains all words of one of the phrases."""
        text = folded(statement.text)
        return any(all(word in text for word in phrase) for phrase in self.phrases)


def speakers_of(statement: Statement, argument_map: Map) -> tuple[str, ...]:
    """Return the id and the name of a statement's speaker."""
    names = (statement.by, argument_map.speaker_name(statement.by))
    return tuple(dict.fromkeys(name for name in names if name))


def phrases_of(texts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of each text to search for. Raises ArgmapError for a text without words."""
    phrases = tuple(tuple(folded(text).split()) for text in texts)
    if not all(phrases):
        raise ArgmapError('there is no word to search for: write one or more, for example --text "four days"')
    return phrases


def review_states(*, unreviewed: bool, suspect: bool) -> frozenset[ReviewState]:
    """Return the requested states of review; empty for any state."""
    wanted = {ReviewState.UNREVIEWED: unreviewed, ReviewState.SUSPECT: suspect}
    return frozenset(state for state, is_wanted in wanted.items() if is_wanted)


def folded(text: str) -> str:
    """Return a text without differences in case and accents."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


class KnownWords(NamedTuple):
    """The values that a filter may use for a map."""

    sources: frozenset[str]
    tags: frozenset[str]
    speakers: frozenset[str]
    originals: frozenset[str]


def known_words(argument_map: Map) -> KnownWords:
    """Return the values that a filter may use for a map."""
    statements = argument_map.statements.values()
    return KnownWords(
        frozenset(c.source for each in statements for c in each.citations if c.source).union(argument_map.sources),
        frozenset(tag for each in statements for tag in each.tags),
        frozenset(name for each in statements for name in speakers_of(each, argument_map)),
        frozenset(each.original_id for each in statements if each.original_id),
    )


def require_known(wanted: Filter, known: Sequence[KnownWords]) -> None:
    """Raise ArgmapError for a source, tag, speaker or original id that no map has, and for an unknown voice."""
    require("source", wanted.sources, {name for each in known for name in each.sources})
    require("tag", wanted.tags, {tag for each in known for tag in each.tags})
    require("voice", wanted.voices, VOICES)
    require("speaker", wanted.speakers, {name for each in known for name in each.speakers})
    require("original id", wanted.originals, {name for each in known for name in each.originals})


def require(what: str, wanted: Iterable[str], known: Iterable[str]) -> None:
    """Raise ArgmapError for the first unknown name, suggesting the most similar known one or listing some."""
    there = sorted(known)
    for name in sorted(set(wanted).difference(there)):
        help_text = did_you_mean(name, there, there_are(there))
        raise ArgmapError(f'there is no {what} "{name}"; {visible(help_text)}')


@frozen()
class ListedItem:
    """A selected statement; for open work, also the kind of work and what to do.

    `changed` lists what has changed since the statement was reviewed, and `imported_from` is the file its map came
    from.
    """

    statement: Statement | None
    span: Span
    work: str | None = None
    message: str | None = None
    changed: tuple[ReviewPart, ...] = ()
    imported_from: str | None = None


def statements_in(checks: Iterable[Checked], wanted: Filter) -> Iterator[ListedItem]:
    """Yield the statements that a filter selects, in the order of the files, each file once.

    A file may be read for several maps that include it. If one could not be read whole, statements may be missing.
    """
    listed: set[str] = set()
    for checked in checks:
        graph, statements = checked.graph, checked.map.statements.values()
        taken = [each for each in statements if each.span.path not in listed and wanted.takes(each, graph)]
        origin = checked.map.imported_from
        yield from (
            ListedItem(each, each.span, changed=changed_since(graph, each), imported_from=origin) for each in taken
        )
        if checked.is_whole:
            listed.update(statement.span.path for statement in statements)


def open_work_in(checks: Iterable[Checked], wanted: Filter) -> Iterator[ListedItem]:
    """Yield the open work on the statements that a filter selects, each item once, in the order of the files.

    Work that belongs to no statement, such as a comment above the first, is selected only by an empty filter.
    """
    listed: set[tuple[str, int, str]] = set()
    for checked in checks:
        owners = Owners.of(checked.map)
        for diagnostic in checked.diagnostics:
            work, span = WORK_OF.get(diagnostic.name), diagnostic.span
            statement = owners.at(span)
            is_wanted = wanted.takes(statement, checked.graph) if statement else wanted == Filter()
            place = span.path, span.first, diagnostic.code
            if work and is_wanted and place not in listed:
                listed.add(place)
                yield ListedItem(statement, span, work, diagnostic.message)


@frozen()
class Owners:
    """The statements of a map by file, in the order in which they begin."""

    statements: Mapping[str, list[Statement]]

    @classmethod
    def of(cls, argument_map: Map) -> "Owners":
        """Return the statements of a map in the order of their positions."""
        by_file: dict[str, list[Statement]] = defaultdict(list)
        for statement in sorted(argument_map.statements.values(), key=lambda each: each.span.first):
            by_file[statement.span.path].append(statement)
        return cls(by_file)

    def at(self, span: Span) -> Statement | None:
        """Return the last statement that begins at or before a position in its file."""
        statements = self.statements.get(span.path, [])
        number = bisect_right(statements, span.first, key=lambda each: each.span.first)
        return statements[number - 1] if number else None
