"""The appearance of every part of a picture, defined once: as attributes for all viewers, and as CSS rules.

Attributes are understood by every SVG viewer, including the simple ones of office programs. Rules only replace colours:
by those of a dark screen, or those that a page has chosen.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from argmap.diagram.scene.theme import DARK, THEMES, Theme, ThemeName

SMALL = {"font-size": "9"}
BOLD = {"font-weight": "bold"}
LINE = {"fill": "none", "stroke-width": "1.3"}
SPINE = {"stroke-width": "4"}
SUPPORT, ATTACK = {"stroke": "support"}, {"stroke": "attack"}
DASHED = {"stroke-dasharray": "5.5 3"}
# The width of lines that only the mapper draws, and of the spines of boxes that they come from.
THIN, SLIM = {"stroke-width": "0.6"}, {"stroke-width": "1.2"}
DOTTED = {"stroke-width": "1.7", "stroke-dasharray": "1.6 2.6"}
# The appearance of each part, optionally within a context, which is a class of an enclosing element. Colours are fields
# of Theme.
LOOKS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("", "paper"): {"fill": "paper"},
    ("", "title"): {"fill": "ink", "font-size": "17"} | BOLD,
    ("", "question"): {"fill": "faint"},
    ("", "whole"): {"fill": "support"} | SMALL,
    ("", "meaning"): {"fill": "ink"} | SMALL,
    ("", "heading"): {"fill": "faint", "font-size": "12"} | BOLD,
    ("", "name"): {"fill": "faint"} | SMALL | BOLD,
    ("", "words"): {"fill": "ink"},
    ("", "kind"): {"fill": "faint"} | SMALL,
    ("", "citation"): {"fill": "faint"} | SMALL,
    ("", "indicator"): {"fill": "faint"} | SMALL,
    ("", "more"): {"fill": "faint"} | SMALL,
    ("a", "more"): {"fill": "support"},
    ("", "note"): {"fill": "faint"} | SMALL,
    ("", "frame"): {"stroke": "frame", "stroke-width": "1"},
    ("thesis", "frame"): {"fill": "thesis", "stroke": "ink", "stroke-width": "2.2"},
    ("claim", "frame"): {"fill": "claim"},
    ("evidence", "frame"): {"fill": "evidence"},
    ("counterargument", "frame"): {"fill": "counterargument"},
    ("assumption", "frame"): {"fill": "assumption", "stroke-dasharray": "4.5 3"},
    ("row", "frame"): {"fill": "evidence", "stroke": "none"},
    ("", "outline"): {"fill": "none", "stroke": "frame", "stroke-width": "1"},
    ("", "fold"): {"fill": "none", "stroke": "frame", "stroke-width": "0.8"},
    ("", "rule"): {"fill": "none", "stroke": "frame", "stroke-width": "0.6"},
    ("", "sign"): {"fill": "none", "stroke": "support", "stroke-width": "1.4"},
    ("", "strip"): {"fill": "strip", "stroke": "frame", "stroke-width": "0.6"},
    ("", "ring"): {"fill": "claim", "stroke": "ink", "stroke-width": "0.8"},
    ("", "number"): {"fill": "ink", "font-size": "9", "text-anchor": "middle"},
    ("", "joint"): {"fill": "ink"},
    ("supports", "spine"): SUPPORT | SPINE,
    ("attacks", "spine"): ATTACK | SPINE | {"stroke-dasharray": "7 2.5"},
    ("undercuts", "spine"): ATTACK | SPINE | {"stroke-dasharray": "2 2"},
    ("supports", "stroke"): LINE | SUPPORT,
    ("attacks", "stroke"): LINE | ATTACK | DASHED,
    ("undercuts", "stroke"): LINE | ATTACK | DOTTED,
    ("contradicts", "stroke"): LINE | ATTACK | DASHED,
    ("", "thin"): THIN,
    ("", "slim"): SLIM,
    ("supports", "bracket"): LINE | SUPPORT | {"stroke-width": "2.6"},
    ("attacks", "bracket"): LINE | ATTACK | {"stroke-width": "2.6"},
    ("undercuts", "bracket"): LINE | ATTACK | {"stroke-width": "2.6"},
    ("supports", "tip"): {"fill": "support"},
    ("", "bar"): LINE | ATTACK | {"stroke-width": "2"},
    ("", "word"): {"stroke": "paper", "stroke-width": "3", "paint-order": "stroke", "text-anchor": "middle"} | SMALL,
    ("supports", "word"): {"fill": "support"},
    ("attacks", "word"): {"fill": "attack"},
    ("undercuts", "word"): {"fill": "attack"},
    ("contradicts", "word"): {"fill": "attack"},
    ("group", "ground"): {"fill": "group"},
    ("group2", "ground"): {"fill": "group2"},
    ("group3", "ground"): {"fill": "group3"},
    ("group4", "ground"): {"fill": "group4"},
    ("group5", "ground"): {"fill": "group5"},
    ("group6", "ground"): {"fill": "group6"},
    ("", "wave"): {"fill": "none", "stroke": "attack", "stroke-width": "1.3", "stroke-linejoin": "round"},
    ("", "mark"): {"fill": "none", "stroke": "attack", "stroke-width": "1.9", "stroke-linecap": "round"},
    ("query", "mark"): {"fill": "attack", "stroke": "none", "font-size": "10", "text-anchor": "middle"} | BOLD,
    ("", "scale"): {"fill": "none", "stroke": "frame", "stroke-width": "0.6"},
    ("unknown", "scale"): {"stroke-width": "1.2", "stroke-dasharray": "1.2 2.4"},
    ("", "strength"): {"fill": "faint"},
    ("", "unknown"): {"fill": "faint", "font-size": "8", "text-anchor": "middle"},
}
# The look of a part of what is marked by its verdict, by the classes of that, the stronger last.
VERDICT_LOOKS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("falls", "words"): {"fill": "faint"},
    ("falls", "kind"): {"fill": "faint"},
    ("falls", "frame"): {"fill": "paper", "stroke": "frame"},
    ("bearing", "stroke"): {"stroke-width": "2.8"},
    ("bearing", "frame"): {"stroke": "support", "stroke-width": "2.2"},
    ("thesis.bearing", "frame"): {"stroke-width": "3"},
}
# The appearance of changes, which occur only in pictures that compare two maps.
CHANGE_LOOKS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("added", "halo"): {"fill": "none", "stroke": "change", "stroke-width": "2.4"},
    ("removed", "halo"): {"fill": "none", "stroke": "faint", "stroke-width": "1.3", "stroke-dasharray": "4 4"},
    ("changed", "halo"): {"fill": "none", "stroke": "change", "stroke-width": "1.2", "stroke-dasharray": "9 2.5"},
    ("renamed", "halo"): {"fill": "none", "stroke": "change", "stroke-width": "1.2", "stroke-dasharray": "1.5 2.5"},
    ("added", "badge"): {"fill": "change", "stroke": "change"},
    ("removed", "badge"): {"fill": "paper", "stroke": "faint"},
    ("changed", "badge"): {"fill": "paper", "stroke": "change"},
    ("renamed", "badge"): {"fill": "paper", "stroke": "change"},
    ("added", "badge-sign"): {"fill": "none", "stroke": "paper", "stroke-width": "1.6"},
    ("removed", "badge-sign"): {"fill": "none", "stroke": "faint", "stroke-width": "1.6"},
    ("changed", "badge-sign"): {"fill": "none", "stroke": "change", "stroke-width": "1.5"},
    ("renamed", "badge-sign"): {"fill": "none", "stroke": "change", "stroke-width": "1.3"},
}
JUDGED = frozenset({"falls", "bearing"})
# These contexts are classes of the part itself: a box may have any spine.
SPINES = frozenset((role, "spine") for role in ("supports", "attacks", "undercuts"))
NAMED = SPINES | {("unknown", "scale"), ("query", "mark")}
COLOURED = ("fill", "stroke")
ON_A_DARK_SCREEN = "@media (prefers-color-scheme: dark) {{\n{}}}\n"


class Brush:
    """Returns the attributes of parts in a theme; one that `is_judged`, with the look of verdicts."""

    __slots__ = ("classes", "is_judged", "known", "marked", "theme")

    def __init__(self, theme: Theme, *, is_judged: bool = False, classes: frozenset[str] = frozenset()) -> None:
        """Begin with an empty cache. `classes` are those of what encloses all parts."""
        self.theme = theme
        self.is_judged = is_judged
        self.classes = classes
        self.known: dict[tuple[str, str, str], str] = {}
        self.marked: dict[frozenset[str], Brush] = {}

    def within(self, *classes: str) -> "Brush":
        """Return the brush for the parts of something with these classes."""
        if not self.is_judged or JUDGED.isdisjoint(classes):
            return self
        key = frozenset(classes)
        return self.marked.setdefault(key, Brush(self.theme, classes=key))

    def __call__(self, part: str, context: str = "", also: str = "") -> str:
        """Return the attributes of a part in a context, including its class, each with a leading space.

        `also` is an additional class, whose look is applied on top.
        """
        found = self.known.get((context, part, also))
        if found is None:
            attributes = (f' {name}="{value}"' for name, value in self.look(part, context, also).items())
            found = self.known[context, part, also] = "".join(attributes)
        return found

    def look(self, part: str, context: str = "", also: str = "") -> dict[str, str]:
        """Return the attributes of a part in a context by name, its class first."""
        key = context, part
        # A context is a class of an enclosing element, except for those in NAMED.
        classes = f"{part} {context}" if key in NAMED else part
        look = {
            **LOOKS.get(("", part), {}),
            **(LOOKS.get(key) or CHANGE_LOOKS.get(key, {})),
            **LOOKS.get(("", also), {}),
        }
        for (names, judged), verdict in VERDICT_LOOKS.items() if self.classes else ():
            if judged == part and self.classes.issuperset(names.split(".")):
                look |= verdict
        values = {name: getattr(self.theme, value, value) for name, value in look.items()}
        return {"class": f"{classes} {also}".rstrip()} | values


@lru_cache(maxsize=8)
def brush_of(name: ThemeName, *, is_judged: bool = False) -> Brush:
    """Return the brush for a theme, with the look of verdicts or without."""
    return Brush(THEMES[name], is_judged=is_judged)


def stylesheet(name: ThemeName, scope: str, *, is_judged: bool = False, is_compared: bool = False) -> str:
    """Return the rules that a file needs in addition to its attributes: for AUTO, the colours of a dark screen."""
    if name is not ThemeName.AUTO:
        return ""
    changes = "".join(rules(DARK, scope, CHANGE_LOOKS)) if is_compared else ""
    return ON_A_DARK_SCREEN.format(colours(DARK, scope, is_judged=is_judged) + changes)


def colours(theme: Theme, scope: str, *, is_judged: bool = False) -> str:
    """Return rules that give all parts below the selector `scope` the colours of a theme."""
    return "".join((*rules(theme, scope), *(verdict_rules(theme, scope) if is_judged else ())))


def verdict_rules(theme: Theme, scope: str) -> Iterator[str]:
    """Yield the rules of verdicts, one on each line."""
    for (classes, part), look in VERDICT_LOOKS.items():
        found = "; ".join(f"{name}: {getattr(theme, value, value)}" for name, value in look.items())
        yield f"{scope} .judged .{classes} .{part} {{ {found}; }}\n"


def rules(theme: Theme, scope: str, looks: Mapping[tuple[str, str], Mapping[str, str]] = LOOKS) -> Iterator[str]:
    """Yield the rule of each part that has colours, one on each line; those with a context come last."""
    for (context, part), look in sorted(looks.items(), key=lambda item: bool(item[0][0])):
        values = {name: value for name in COLOURED if (value := look.get(name)) is not None}
        found = "; ".join(f"{name}: {getattr(theme, value, value)}" for name, value in values.items())
        if found:
            yield f"{scope} {selector_of(context, part)} {{ {found}; }}\n"


def selector_of(context: str, part: str) -> str:
    """Return the selector of a part in a context."""
    if (context, part) in NAMED:
        return f".{part}.{context}"
    within = f"{context} " if context == "a" else f".{context} " if context else ""
    return f"{within}.{part}"
