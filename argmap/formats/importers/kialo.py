"""Kialo: the text format of its export, with numbered claims."""

import re
from collections.abc import Iterator

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import LossRecorder, line_of
from argmap.formats.exchange.markdown_links import citations_in
from argmap.formats.exchange.trees import TreeNode, add_tree
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Relation

TITLE = "Kialo"
SUFFIXES = (".txt",)
HEAD = re.compile(r"\s*(?:Discussion (?:Title|Name)|Question Title)\s*:\s*(?P<title>.*)")
CLAIM = re.compile(r"^(?P<number>\d{1,6}(?:\.\d{1,6})*)\.[ \t]+(?:(?P<sign>Pro|Con):[ \t]*)?", re.MULTILINE)
SEE = re.compile(r"->\s*See\s+(?P<number>\d{1,6}(?:\.\d{1,6})*)\.?\s*")
SIGNS = {"Pro": Relation.SUPPORTS, "Con": Relation.ATTACKS}


def recognises(given: GivenFile) -> bool:
    """Return whether a text has numbered claims, with reasons for and against among them."""
    signs = [match["sign"] for match in CLAIM.finditer(given.text.content)]
    return bool(signs) and (any(signs) or HEAD.match(given.text.content) is not None)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a discussion as a map; the text before its first claim becomes the description."""
    draft, content = MapDraft(), given.text.content
    nodes = list(nodes_in(given, draft.losses))
    known = {node.key for node in nodes}
    add_tree(draft, (node if node.parent in known else node._replace(parent=None) for node in nodes))
    for key, statement in list(draft.statements.items()):
        draft.statements[key] = citations_in(statement, draft)
    first = CLAIM.search(content)
    lead = content[: first.start()] if first else content
    head = HEAD.match(lead)
    given.note_encoding(draft.losses)
    made = finish(draft, head["title"] if head else given.stem, about=(lead[head.end() :] if head else lead).strip())
    return Imported(made, draft.losses.report())


def nodes_in(given: GivenFile, losses: LossRecorder) -> Iterator[TreeNode]:
    """Yield the claims, each with its number as its key; references to other claims are resolved."""
    content = given.text.content
    found = list(CLAIM.finditer(content))
    numbers: set[str] = set()
    for match, following in zip(found, [*found[1:], None], strict=False):
        number, place = match["number"], line_of(given.text, match.start())
        text = content[match.end() : following.start() if following else len(content)]
        see = SEE.fullmatch(text)
        if number in numbers:
            losses.dropped("claims", place, f"duplicate claim {number}")
            continue
        numbers.add(number)
        parent = number.rpartition(".")[0] or None
        yield TreeNode(number, parent, text, place, SIGNS.get(match["sign"]), same_as=see["number"] if see else "")
