"""Turning drafts into valid maps: valid ids, non-empty texts, relations with existing ends, and theses."""

from collections.abc import Iterator
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.ids import IdMaker, is_readable, slug
from argmap.formats.exchange.relations import resolve_steps
from argmap.model import Citation, Contradiction, Map, Source, Statement
from argmap.model.graph import index
from argmap.model.records import ORIGINAL_ID


class GivenIds(NamedTuple):
    """The ids that were assigned, by key."""

    statements: dict[str, str]
    groups: dict[str, str]
    sources: dict[str, str]


def finish(draft: MapDraft, title: str, *, about: str | None = None, question: str | None = None) -> Map:
    """Return the draft as a valid map: references resolve, and mutual attacks become contradictions.

    White space in texts is folded. `theses` are those added to the draft, or else the claims at which arguments end
    that have support or attacks. Everything that had to be changed or left out is recorded in `losses`.
    """
    add_missing_sources(draft)
    maker, names = IdMaker(), IdMaker()
    ids = GivenIds(
        {key: names.take(wanted(draft, key, each), "statement") for key, each in draft.statements.items()},
        {
            key: maker.take([key if is_readable(key) else "", slug(words)], "group")
            for key, words in draft.groups.items()
        },
        {
            key: maker.take([key if is_readable(key) else "", slug(source.title)], "source")
            for key, source in draft.sources.items()
        },
    )
    resolved = resolve_steps(draft, ids.statements, names)
    rivals = tuple(Contradiction(ids.statements[left], ids.statements[right]) for left, right in resolved.rivals)
    made = Map(
        title=folded(title) or "Imported map",
        question=folded(question or "") or None,
        about=(about or "").strip() or None,
        groups={ids.groups[key]: folded(words) or ids.groups[key] for key, words in draft.groups.items()},
        sources={ids.sources[key]: replace(each, id=ids.sources[key]) for key, each in draft.sources.items()},
        statements={ids.statements[key]: cleaned(draft, key, each, ids) for key, each in draft.statements.items()},
        steps=tuple(replace(each, group=ids.groups.get(each.group)) if each.group else each for each in resolved.steps),
        contradictions=rivals,
    )
    named = [ids.statements[key] for key in dict.fromkeys(draft.theses) if key in ids.statements]
    return replace(made, theses=tuple(named) or ends_with_reasons(made))


def add_missing_sources(draft: MapDraft) -> None:
    """Add the sources that are cited but not described."""
    for key, statement in draft.statements.items():
        for name in (citation.source for citation in statement.citations):
            if name and name not in draft.sources:
                draft.add_source(Source(id=name, title=name))
                draft.losses.changed("sources", draft.places[key], f'only the name of "{name}" is known')


def wanted(draft: MapDraft, key: str, statement: Statement) -> Iterator[str]:
    """Yield the texts from which a statement's id may be made, best first."""
    original = draft.originals.get(key, key)
    if is_readable(original):
        yield original
    yield slug(draft.titles.get(key, ""))
    yield slug(statement.text)


def cleaned(draft: MapDraft, key: str, statement: Statement, ids: GivenIds) -> Statement:
    """Return a statement with its final id, a non-empty text, and its id in the other format."""
    text, original = folded(statement.text), draft.originals.get(key, key)
    if not text:
        text = folded(draft.titles.get(key, "") or original) or ids.statements[key]
        draft.losses.changed("statements", draft.places[key], f'"{text}" has no text, so its title or id is used')
    else:
        draft.losses.kept("statements")
    own = {ORIGINAL_ID: original} if original and original != ids.statements[key] else {}
    return replace(
        statement,
        id=ids.statements[key],
        text=text,
        group=ids.groups.get(statement.group or ""),
        citations=tuple(renamed(each, ids.sources) for each in statement.citations),
        extra=own | dict(statement.extra),
    )


def folded(text: str) -> str:
    """Return a text with each run of white space replaced by one space, and none at its ends."""
    return " ".join(text.split())


def renamed(citation: Citation, sources: dict[str, str]) -> Citation:
    """Return a citation with the id of its source instead of the key."""
    return replace(citation, source=sources.get(citation.source or "", citation.source))


def ends_with_reasons(argument_map: Map) -> tuple[str, ...]:
    """Return the statements at which an argument ends and that have at least one reason or objection."""
    graph = index(argument_map)
    return tuple(name for name in graph.theses if graph.incoming.get(name) or graph.rivals.get(name))
