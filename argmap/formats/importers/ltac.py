"""Assurance cases in LTAC, the outline language of verocase: claims, strategies, evidence, contexts, links."""

import re
from collections.abc import Iterator
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import line_of
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Relation, Statement, Step

TITLE = "LTAC"
SUFFIXES = (".ltac",)
KINDS = {"Claim": Kind.CLAIM, "Evidence": Kind.EVIDENCE, "Assumption": Kind.ASSUMPTION}
# Elements that describe the element above them, without supporting or attacking it.
REMARKS = {"Context", "Justification"}
ITEM = re.compile(
    r"^(?P<indent>[ \t]*)- (?P<type>Claim|Strategy|Evidence|Assumption|Context|Justification|Relation|Link) "
    r"(?P<mark>\^?)(?P<id>[\w.-]+)(?P<colon>:?)[ \t]*(?P<text>.*)$",
    re.MULTILINE,
)
TEXT = re.compile(r"(?P<words>.*?)\s*(?:\((?P<file>[^()\s]+)\))?\s*(?P<flags>(?:\{[\w ,]*\}\s*)*)", re.DOTALL)


class Element(NamedTuple):
    """An element that can contain others: its depth, its key, and the key of its statement or step.

    `relation` is the relation of its children to it; if `is_strategy`, they are the premises of a step.
    """

    depth: int
    key: str
    relation: Relation = Relation.SUPPORTS
    is_strategy: bool = False


def recognises(given: GivenFile) -> bool:
    """Return whether a text begins with an element of an assurance case."""
    lines = [line for line in given.text.content.split("\n") if line.strip() and not line.startswith("#")]
    return bool(lines) and ITEM.match(lines[0]) is not None


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return an assurance case as a map: its top claims are theses, and strategies become linked steps."""
    draft = MapDraft()
    stack: list[Element] = []
    for item in ITEM.finditer(given.text.content):
        depth = len(item["indent"].expandtabs(4))
        while stack and stack[-1].depth >= depth:
            stack.pop()
        element = added(draft, item, stack[-1] if stack else None, line_of(given.text, item.start("type")))
        stack.append(element._replace(depth=depth))
    for line in unread(given):
        draft.losses.dropped("lines", line, "it is not an element")
    for step in [each for each in draft.steps.values() if not each.premises]:
        draft.losses.dropped("strategies", draft.places[step.id], "it has no parts")
        del draft.steps[step.id]
    return Imported(finish(draft, given.stem), draft.losses.report())


def unread(given: GivenFile) -> Iterator[str]:
    """Yield the places of lines that are neither elements nor comments."""
    offset = 0
    for line in given.text.content.split("\n"):
        if line.strip() and not line.startswith("#") and not ITEM.match(line):
            yield line_of(given.text, offset)
        offset += len(line) + 1


def added(draft: MapDraft, item: re.Match[str], above: Element | None, place: str) -> Element:
    """Add an element, and return what its children support or attack."""
    kind, key = item["type"], item["id"]
    words = TEXT.fullmatch(item["text"])
    text, file, marks = (words["words"], words["file"], words["flags"]) if words else (item["text"], None, "")
    flags = tuple(re.findall(r"\w+", marks))
    if kind == "Relation":
        against = "counter" in flags or "defeater" in flags
        return Element(0, above.key if above else key, Relation.ATTACKS if against else Relation.SUPPORTS)
    if kind in REMARKS:
        add_note(draft, above, f"{kind} {key}: {' '.join(filter(None, (text, file)))}", place)
        return Element(0, "")
    if kind == "Strategy" and above and above.key in draft.statements:
        step = Step(id=key, relation=Relation.SUPPORTS, premises=(), target=above.key, named=True, warrant=text or None)
        draft.add_step(step, place=place)
        return Element(0, key, is_strategy=True)
    if kind != "Link":
        add_details(draft, Statement(id=key, kind=KINDS.get(kind, Kind.CLAIM), text=text, tags=flags), file, place)
    if above is None and kind == "Claim" and not item["mark"]:
        draft.theses.append(key)
    add_relation(draft, key, above, Relation.ATTACKS if "defeater" in flags else None, place)
    return Element(0, key)


def add_details(draft: MapDraft, statement: Statement, file: str | None, place: str) -> None:
    """Add a statement, or details of one that exists; its first text is kept."""
    known = draft.statements.get(statement.id)
    note = f"See {file}." if file else None
    if known is None:
        draft.add_statement(replace(statement, note=note), place=place)
    else:
        tags = tuple(dict.fromkeys((*known.tags, *statement.tags)))
        text = known.text or statement.text
        draft.statements[known.id] = replace(known, text=text, tags=tags, note=known.note or note)
        if statement.text and statement.text != text:
            draft.losses.changed("texts", place, f'"{statement.id}" is worded differently elsewhere')


def add_relation(draft: MapDraft, key: str, above: Element | None, relation: Relation | None, place: str) -> None:
    """Add the relation between an element and its parent."""
    if above is None:
        return
    if not above.key:
        draft.losses.dropped("relations", place, "a context or justification cannot have support or attacks")
    elif above.is_strategy and relation is None:
        step = draft.steps[above.key]
        draft.steps[above.key] = replace(step, premises=(*step.premises, key))
    else:
        step = linked(relation or above.relation, (key,), above.key)
        draft.add_step(step, place=place)


def add_note(draft: MapDraft, above: Element | None, words: str, place: str) -> None:
    """Add a context or a justification to the note of its parent."""
    if above is None or not above.key:
        draft.losses.dropped("contexts", place, "it does not belong to a claim or strategy")
        return
    draft.losses.changed("contexts", place, "it becomes a note")
    if above.key in draft.steps:
        step = draft.steps[above.key]
        draft.steps[above.key] = replace(step, note=f"{step.note}\n{words}" if step.note else words)
    elif above.key in draft.statements:
        statement = draft.statements[above.key]
        note = f"{statement.note}\n{words}" if statement.note else words
        draft.statements[above.key] = replace(statement, note=note)
