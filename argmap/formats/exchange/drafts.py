"""A map under construction by an importer, with the ids of the other format."""

from dataclasses import field

from argmap.base.values import frozen
from argmap.formats.exchange.losses import LossRecorder
from argmap.model import Relation, Source, Statement, Step


@frozen()
class MapDraft:
    """The statements, steps and sources that an importer has found so far.

    Statements and steps are added under keys: any strings that are unique in the file, usually the ids of the other
    format. `finish` turns keys into ids. `titles` maps keys to titles from which ids can be made, and `originals` to
    the ids of the other format where those are not the keys. `places` gives the place of each key in the file.
    """

    losses: LossRecorder = field(default_factory=LossRecorder)
    statements: dict[str, Statement] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    rivals: dict[tuple[str, str], str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    theses: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def add_statement(self, statement: Statement, *, title: str = "", original: str | None = None, place: str) -> None:
        """Add a statement, whose `id` is its key; `original` is its id in the other format, "" for none."""
        self.statements[statement.id] = statement
        self.note(statement.id, title, original, place)

    def add_step(self, step: Step, *, title: str = "", original: str | None = None, place: str) -> None:
        """Add a step, whose `id` is its key, and whose premises and target are keys too.

        A step becomes an entry of `arguments` if it is `named`, has several premises, or is itself the target of a step
        and cannot be identified by its premise and target. An attack on a step becomes an undercut, and an undercut of
        a statement an attack.
        """
        self.steps[step.id] = step
        self.note(step.id, title, original, place)

    def add_rivals(self, left: str, right: str, *, place: str) -> None:
        """Add two statements, by their keys, that cannot both be true."""
        if left != right and (right, left) not in self.rivals:
            self.rivals[left, right] = place

    def add_group(self, key: str, title: str) -> None:
        """Add a group, by a key that statements name in `group`."""
        self.groups[key] = title

    def add_source(self, source: Source) -> None:
        """Add a source, whose `id` is the key that citations name."""
        self.sources[source.id] = source

    def note(self, key: str, title: str, original: str | None, place: str) -> None:
        """Record what is known about a key."""
        self.places[key] = place
        if title:
            self.titles[key] = title
        if original is not None:
            self.originals[key] = original


def linked(relation: Relation, premises: tuple[str, ...], target: str) -> Step:
    """Return a step between keys, with a key that is unique for this relation, premises and target."""
    return Step(id="\0".join((relation, *premises, target)), relation=relation, premises=premises, target=target)
