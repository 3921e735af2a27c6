"""Drafts made into clean maps: legal ids, texts, relations that lead somewhere, theses."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.ids import IdMaker, is_readable, slug
from argmap.formats.exchange.relations import resolve_steps
from argmap.model import Citation, Contradiction, Map, Source, Statement
from argmap.model.graph import index
from argmap.model.records import ORIGINAL_ID


class GivenIds(NamedTuple):
    """The ids that were given out, by keys."""

    statements: dict[str, str]
    groups: dict[str, str]
    sources: dict[str, str]


def finish(draft: MapDraft, title: str, *, about: str | None = None, question: str | None = None) -> Map:
    """Return the map, clean: ids are legal, references lead somewhere, mutual attacks are contradictions.

    White space in texts is folded. `theses` names those that were added, or else the claims that the argument ends
    in and that something supports or attacks. What had to be changed or left out for that is in `losses`.
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
    """Add the sources that are cited and that nothing else is known of."""
    for key, statement in draft.statements.items():
        for name in (citation.source for citation in statement.citations):
            if name and name not in draft.sources:
                draft.add_source(Source(id=name, title=name))
                draft.losses.changed("sources", draft.places[key], f'nothing but its name is known of "{name}"')


def wanted(draft: MapDraft, key: str, statement: Statement) -> Iterator[str]:
    """Yield what the id of a statement may be made of, best first."""
    original = draft.originals.get(key, key)
    if is_readable(original):
        yield original
    yield slug(draft.titles.get(key, ""))
    yield slug(statement.text)


def cleaned(draft: MapDraft, key: str, statement: Statement, ids: GivenIds) -> Statement:
    """Return a statement under its id, with a text, and with the id that the other format has for it."""
    text, original = folded(statement.text), draft.originals.get(key, key)
    if not text:
        text = folded(draft.titles.get(key, "") or original) or ids.statements[key]
        draft.losses.changed("statements", draft.places[key], f'"{text}" has no text: its title or id stands for it')
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
    """Return a text with each stretch of white space as one space, and none around it."""
    return " ".join(text.split())


def renamed(citation: Citation, sources: dict[str, str]) -> Citation:
    """Return a citation of the source that a key stands for."""
    return replace(citation, source=sources.get(citation.source or "", citation.source))


def ends_with_reasons(argument_map: Map) -> tuple[str, ...]:
    """Return the statements that an argument ends in, those on which nothing bears left out."""
    graph = index(argument_map)
    return tuple(name for name in graph.theses if graph.incoming.get(name) or graph.rivals.get(name))
