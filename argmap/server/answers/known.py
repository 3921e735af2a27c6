"""What answers are drawn from: the text of a file as it is now, and the map that it is a part of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import Evaluation
from argmap.lint.checker import Checked
from argmap.model import Citation, Map, Source, Statement
from argmap.model.graph import Graph
from argmap.model.mentions import Mention, Namespace, Role
from argmap.sources.quoted import Quoted
from argmap.syntax.tokens import TextScan, mentions_in, scan
from argmap.workspace.overlays import DISK, FileTree

# What need not be the id of anything: it is a mention where something has that id.
LOOSE = frozenset({Role.ATTRIBUTION, Role.ORIGIN, Role.ANSWER})


@dataclass(frozen=True, eq=False, repr=False)
class KnownMap:
    """A file and its map.

    `text` is the file as it is now, and `texts` are all files of the map as they are now, this one among them.
    `checked` is the map as it last could be read whole: what it says of ids holds, its places need not. The standing of
    statements is reported `with_verdicts`.
    """

    text: Text
    texts: tuple[Text, ...]
    checked: Checked
    files: FileTree = DISK
    with_verdicts: bool = False

    __repr__ = short_repr

    @property
    def scan(self) -> TextScan:
        """The file with its tokens."""
        return scan(self.text)

    @property
    def map(self) -> Map:
        """The map."""
        return self.checked.map

    @property
    def graph(self) -> Graph:
        """The graph of the map."""
        return self.checked.graph

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of ids in the files as they are now."""
        found = [mention for text in self.texts for mention in mentions_in(scan(text))]
        declared = {key_of(mention) for mention in found if mention.role.is_declaration}
        return tuple(each for each in found if each.role not in LOOSE or key_of(each) in declared)

    def mentions_like(self, mention: Mention) -> Iterator[Mention]:
        """Yield all mentions of what is mentioned, in the order of the files."""
        return (each for each in self.mentions if key_of(each) == key_of(mention))

    @property
    def evaluation(self) -> Evaluation | None:
        """The verdicts, where they are wanted."""
        return evaluated(self.graph) if self.with_verdicts else None

    @cached_property
    def judged(self) -> Mapping[tuple[str, Citation], Quoted]:
        """What was found of each quotation, by the id of its statement and its citation."""
        return {(quoted.statement.id, quoted.citation): quoted for quoted in self.checked.documents.quotations}

    def quoted(self, statement: Statement, citation: Citation) -> Quoted | None:
        """Return what was found of the quotation of a citation."""
        return self.judged.get((statement.id, citation))

    def source(self, name: str | None) -> Source | None:
        """Return the source of an id."""
        return self.map.source_called(name)


def key_of(mention: Mention) -> tuple[Namespace, str]:
    """Return what all mentions of one thing share."""
    return mention.role.namespace, mention.id


@lru_cache(maxsize=4)
def evaluated(graph: Graph) -> Evaluation:
    """Return the verdicts on a map on the default terms, which are found once."""
    return evaluate(graph)
