"""Texts with stretches of them marked at random, written as the files of tools that mark stretches."""

import json
import random
from collections.abc import Sequence
from typing import NamedTuple

TEXTS = (
    "Schools end at noon.\n\nPupils learn little after lunch, and little is better than nothing.\nLittle by little.\n",
    "Die Straße soll gesperrt werden. „Zu laut“, sagen die Anwohner – zu laut sei es nachts.\r\nDie Läden: nein.\r\n",
    "Le café 🦊 ouvre à midi ; le café 🦊 ferme à minuit. « Trop tard », dit-on… 🦊🦊 Trop tard ?",
    "ﬁrst the ﬂoor, then — “the roof”.\tThe roof\u00a0leaks;   the ﬂoor does not.\n\n\n  The roof.  ",
)


class MarkedText(NamedTuple):
    """A text, and the stretches of it that are marked, each as its first offset and that after its last."""

    content: str
    stretches: tuple[tuple[int, int], ...]

    def words(self, number: int) -> str:
        """Return what is marked by the stretch of a number."""
        first, last = self.stretches[number]
        return self.content[first:last]

    @property
    def with_words(self) -> list[int]:
        """The numbers of the stretches in which there are letters or digits."""
        numbers = range(len(self.stretches))
        return [number for number in numbers if any(map(str.isalnum, self.words(number)))]


def marked_text(seed: int) -> MarkedText:
    """Return a text with some stretches of it marked, always the same for a seed."""
    chance = random.Random(seed)
    content = TEXTS[seed % len(TEXTS)]
    stretches = []
    for _ in range(chance.randint(4, 9)):
        first = chance.randrange(len(content) - 1)
        stretches.append((first, min(len(content), first + chance.choice((1, 2, 5, 20, 40)))))
    return MarkedText(content, tuple(stretches))


def as_brat(marked: MarkedText) -> dict[str, bytes]:
    """Return the files of BRAT, in which no stretch continues over the end of a line."""
    lines = []
    for number, (first, _) in enumerate(marked.stretches):
        place, parts = first, []
        for line in marked.words(number).splitlines(keepends=True):
            words = line.rstrip("\r\n")
            if words:
                parts.append(f"{place} {place + len(words)}")
            place += len(line)
        text = " ".join(marked.words(number).split("\n")).replace("\r", "").replace("\t", " ")
        lines.append(f"T{number + 1}\tClaim {';'.join(parts) or f'{first} {first + 1}'}\t{text}\n")
    return {"given.ann": "".join(lines).encode(), "given.txt": marked.content.encode()}


def as_sadface(marked: MarkedText) -> dict[str, bytes]:
    """Return a file of SADFace, whose atoms name stretches of its resource."""
    nodes = [
        {
            "id": f"a{number}",
            "type": "atom",
            "text": f"Claim {number}.",
            "sources": [{"resource_id": "r", "text": marked.words(number), "offset": first, "length": last - first}],
        }
        for number, (first, last) in enumerate(marked.stretches)
    ]
    resources = [{"id": "r", "type": "text", "content": marked.content}]
    return written({"nodes": nodes, "edges": [], "resources": resources, "metadata": {}})


def as_annotations(marked: MarkedText) -> dict[str, bytes]:
    """Return a file of Web Annotations on a text next to it: those of even numbers quote, the others give positions."""
    content = marked.content
    items = []
    for number, (first, last) in enumerate(marked.stretches):
        quoting = {
            "type": "TextQuoteSelector",
            "exact": content[first:last],
            "prefix": content[max(0, first - 32) : first],
            "suffix": content[last : last + 32],
        }
        position = {"type": "TextPositionSelector", "start": first, "end": last}
        is_quoting = number % 2 == 0 and number in marked.with_words
        target = {"source": "given.txt", "selector": quoting if is_quoting else position}
        items.append({"id": f"a{number}", "bodyValue": f"Claim {number}.", "target": target})
    return {**written({"type": "AnnotationPage", "items": items}), "given.txt": content.encode()}


def written(data: object) -> dict[str, bytes]:
    """Return a value as a file of JSON."""
    return {"given.json": json.dumps(data).encode()}


FORMS = {"brat": as_brat, "sadface": as_sadface, "web-annotation": as_annotations}


def files_of(form: str, seeds: Sequence[int]) -> list[tuple[MarkedText, dict[str, bytes]]]:
    """Return a marked text for each seed, with its files in a format."""
    return [(marked, FORMS[form](marked)) for marked in map(marked_text, seeds)]
