"""The notes in a box on its statement's other places: what it supports or attacks there, and its rivals.

Where a cycle of steps is cut, the box also says what backs or undercuts its step there.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from argmap.base.text import visible
from argmap.diagram.scene.boxes import BoxContext, one_line
from argmap.diagram.scene.homes import Link
from argmap.diagram.scene.measurement import shorten
from argmap.diagram.scene.options import Label
from argmap.diagram.scene.outline import Outline
from argmap.diagram.scene.pairs import Pairs
from argmap.diagram.scene.shapes import NUMBER_ROOM, SMALL_SIZE, Note, Stroke
from argmap.diagram.scene.skeleton import Skeleton
from argmap.diagram.scene.wrapping import wrap
from argmap.language.phrases import BACKS, CANNOT_BOTH, VERBS, done_by

# The maximum number of notes; if there are more, the rest are only counted.
MOST_NOTES = 3
# The width of a note, in lines, that still fits on two lines with uneven breaks.
TWO_LINES = 1.9


def notes_of(setting: BoxContext, skeleton: Skeleton, outline: Outline, pairs: Pairs) -> dict[int, tuple[Note, ...]]:
    """Return the notes of each box that has a number, by the numbers of the nodes."""
    links = skeleton.links
    elsewhere: dict[int, list[int]] = defaultdict(list)
    cuts: dict[int, list[int]] = defaultdict(list)
    for place in outline.places:
        if place.cut is not None:
            cuts[place.node].append(place.cut)
        elif not place.is_home:
            elsewhere[place.node].append(place.link)
    statements = setting.shown.graph.map.statements

    def words(node: int) -> str:
        name = skeleton.rows[node][0]
        return visible(name) if setting.label is Label.ID else one_line(statements[name].text) or visible(name)

    most = setting.text_width - NUMBER_ROOM
    found = {}
    for node in pairs.numbers:
        also = dict.fromkeys(targets(links, elsewhere[node]))
        notes = [Note(f"also {verb}: {words(target)}", target) for verb, target in also]
        notes.extend(
            Note(f"its step is {done_by(links[cut].stroke)}: {words(premise)}", premise)
            for cut in cuts[node]
            for premise in links[cut].premises[:1]
        )
        notes.extend(
            Note(f"{CANNOT_BOTH} with {pairs.numbers[other]}: {words(other)}", other)
            for other in pairs.named.get(node, ())
        )
        if len(notes) > MOST_NOTES + 1:
            notes[MOST_NOTES:] = [Note(f"and {len(notes) - MOST_NOTES} more")]
        found[node] = tuple(line for note in notes for line in lines_of(note, most))
    return found


def lines_of(note: Note, most: float) -> Iterator[Note]:
    """Yield a note as one or two lines; longer words are cut."""
    first, *others = wrap(shorten(note.words, SMALL_SIZE, TWO_LINES * most), SMALL_SIZE, most)
    yield note._replace(words=first, is_end=not others)
    if others:
        yield note._replace(words=shorten(" ".join(others), SMALL_SIZE, most))


def targets(links: Sequence[Link], numbers: Sequence[int]) -> Iterator[tuple[str, int]]:
    """Yield the verb and the target node of some links; for a link to a step, the first premise of that step."""
    for number in numbers:
        link = links[number]
        if not link.is_on_link:
            yield VERBS[link.stroke].singular, link.target
            continue
        verb = BACKS.singular if link.stroke is Stroke.SUPPORTS else VERBS[link.stroke].singular
        yield f"{verb} the step from", links[link.target].premises[0]
