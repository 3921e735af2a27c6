"""The ids of what is drawn, from a prefix that tells one picture from others in a page, and the names in the map.

No id depends on how much stands before it, so that links into a picture hold while its map is edited:

| id | of what |
| --- | --- |
| `school:uniforms` | a statement |
| `school.title` | a part of the picture, of which there is one |
| `school.card:uniforms` | a card, by its first statement |
| `school.step:cost:uniforms` | the point on a step, by the step's id |
| `school.line:supports:cost:uniforms` | a line, by what it does, where it begins and where it ends |
| `school.group:money` | a group, by its id |

No prefix has a colon or a full stop in it, so that pictures with different prefixes share no id; the two tell a
statement from all else, and no kind of thing has the name of another, so that a page may have ids of its own kinds.
"""

import re
import unicodedata
from collections.abc import Iterator
from os.path import basename, splitext

from argmap.base.escapes import in_id
from argmap.diagram.scene.shapes import Card, Joint, Picture
from argmap.model.views import Shown

# What a map is called that has no name of its own.
NAMELESS = "map"
# All but letters, digits and the marks on them ends a word of a prefix.
BETWEEN_WORDS = re.compile(r"[\W_]+")


def prefix_of(shown: Shown, wanted: str = "") -> str:
    """Return the prefix of the picture of what is shown: the one that is wanted, or else from the file and the view.

    A page of a large map has the statement at its root in it too.
    """
    span = shown.graph.map.span
    names = (wanted,) if wanted else (splitext(basename(span.path))[0], *shown.view)
    slug = "-".join(filter(None, map(slug_of, (*names, shown.root or ""))))
    # Selectors and XML take no name that begins with a digit.
    return slug if slug[:1].isalpha() else "-".join(filter(None, (NAMELESS, slug)))


def slug_of(name: str) -> str:
    """Return a name in lower case with dashes between its words, all else left out."""
    return BETWEEN_WORDS.sub("-", unicodedata.normalize("NFC", name).casefold()).strip("-")


def class_of(prefix: str) -> str:
    """Return the class of the root of a picture, with which the selectors of its style begin."""
    return f"argmap-{prefix}"


def statement_id(prefix: str, name: str) -> str:
    """Return the id of a statement by its id in the map."""
    return f"{prefix}:{in_id(name)}"


def part_id(prefix: str, part: str) -> str:
    """Return the id of a part of which there is one."""
    return f"{prefix}.{part}"


def named_id(prefix: str, kind: str, name: str) -> str:
    """Return the id of a thing of a kind by its name, where a step such as `a -> b` has those of its ends."""
    return f"{prefix}.{kind}:{':'.join(map(in_id, name.split(' -> ')))}"


def node_ids(picture: Picture) -> dict[str, str]:
    """Return the ids of all that lines lead to, rows of cards too, by the ids of the picture."""
    found = {box.id: statement_id(picture.prefix, box.id) for box in picture.boxes}
    for node in picture.nodes:
        if isinstance(node, Card):
            found[node.id] = named_id(picture.prefix, "card", node.rows[0].id)
        elif isinstance(node, Joint):
            found[node.id] = named_id(picture.prefix, "step", node.step)
    return found


def line_ids(picture: Picture) -> Iterator[str]:
    """Yield the ids of the lines in their order. Of lines that are alike, the second has a 2 at its end, and so on."""
    begin = len(picture.prefix) + 1
    ends = {node: name[begin:] for node, name in node_ids(picture).items()}
    seen: set[str] = set()
    for line in picture.lines:
        whole = f"{picture.prefix}.line:{line.stroke}:{ends[line.start]}:{ends[line.end]}"
        name, number = whole, 2
        while name in seen:
            name, number = f"{whole}:{number}", number + 1
        seen.add(name)
        yield name
