"""The basis of all answers: the current text of a file, and the map that the file is a part of."""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from argmap.base.text import Text
from argmap.base.values import frozen
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import Evaluation
from argmap.lint.checker import Checked
from argmap.model import Citation, Map, Source, Statement
from argmap.model.graph import Graph
from argmap.model.mentions import Mention, Namespace, Role
from argmap.sources.quoted import Quoted
from argmap.syntax.tokens import TextScan, mentions_in, scan
from argmap.workspace.overlays import DISK, FileTree

# The roles in which a word need not be an id: it counts as a mention only if that id is declared.
LOOSE = frozenset({Role.ATTRIBUTION, Role.ORIGIN, Role.ANSWER})


@frozen(eq=False, slots=False)
class KnownMap:
    """A file and its map.

    `text` is the current text of the file; `texts` are the current texts of all files of the map, including this one.
    `checked` is the map as it was last read without syntax errors: its ids are valid, but its positions may be
    outdated. If `with_verdicts` is true, descriptions include the standing of statements.
    """

    text: Text
    texts: tuple[Text, ...]
    checked: Checked
    files: FileTree = DISK
    with_verdicts: bool = False

    @property
    def scan(self) -> TextScan:
        """The current text with its tokens."""
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
        """All mentions of ids in the current texts of the files."""
        found = [mention for text in self.texts for mention in mentions_in(scan(text))]
        declared = {key_of(mention) for mention in found if mention.role.is_declaration}
        return tuple(each for each in found if each.role not in LOOSE or key_of(each) in declared)

    def mentions_like(self, mention: Mention) -> Iterator[Mention]:
        """Yield all mentions of the same thing, in the order of the files."""
        return (each for each in self.mentions if key_of(each) == key_of(mention))

    @property
    def evaluation(self) -> Evaluation | None:
        """The verdicts, or None if they are not wanted."""
        return evaluated(self.graph) if self.with_verdicts else None

    @cached_property
    def judged(self) -> Mapping[tuple[str, Citation], Quoted]:
        """The results of checking the quotations, by the id of the statement and the citation."""
        return {(quoted.statement.id, quoted.citation): quoted for quoted in self.checked.documents.quotations}

    def quoted(self, statement: Statement, citation: Citation) -> Quoted | None:
        """Return the result of checking the quotation of a citation, if it was checked."""
        return self.judged.get((statement.id, citation))

    def source(self, name: str | None) -> Source | None:
        """Return the source with an id, or None."""
        return self.map.source_called(name)


def key_of(mention: Mention) -> tuple[Namespace, str]:
    """Return the namespace and id that all mentions of one thing share."""
    return mention.role.namespace, mention.id


@lru_cache(maxsize=4)
def evaluated(graph: Graph) -> Evaluation:
    """Evaluate a map with the default settings; results are cached."""
    return evaluate(graph)
