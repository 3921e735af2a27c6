"""Fixes applied to a text: only those that change nothing of what it says."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff

from argmap.base.diagnostics import Diagnostic, Edit, by_place
from argmap.base.text import Span, Text
from argmap.lint.checker import Checked
from argmap.model import Map, Statement
from argmap.model.graph import identity_of
from argmap.syntax.edits import with_edits

# Each round fixes what it can at once. More are needed only where fixes overlap or follow from each other.
MOST_ROUNDS = 100
# Only this ends a line for `patch`; Python knows of more.
LINE = re.compile(r"[^\n]*\n|[^\n]+")
NO_LINE_BREAK = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after its fixes, what is still to be said of it, and what was fixed."""

    text: Text
    checked: Checked
    done: tuple[Diagnostic, ...]


def mend(text: Text, check: Callable[[Text], Checked], *, with_unsafe: bool = False) -> Mended:
    """Apply the fixes of what `check` says of a text, and check again, until there are no more.

    Those that are not safe are left out unless they are asked for.

    A fix that leads to a new finding, or to a map that says something else, is not applied. Nothing is done to a map
    that cannot be read whole, and nothing in the files that it includes.
    """
    checked = check(text)
    original = text
    done: list[Diagnostic] = []
    history: list[list[Edit]] = []
    refused: set[tuple[str, str, int]] = set()
    most = None
    for _ in range(MOST_ROUNDS):
        chosen = tuple(choose(text, checked, refused, with_unsafe=with_unsafe))[:most]
        if not chosen:
            break
        edits = [edit for diagnostic in chosen for edit in edits_of(diagnostic)]
        after = with_edits(text, edits)
        again = check(after)
        if keeps(checked, again):
            text, checked = after, again
            done.extend(each._replace(span=origin(each.span, original, history)) for each in chosen)
            history.append(edits)
        elif len(chosen) == 1:
            refused.add(name_of(chosen[0]))
        else:
            most = 1
    return Mended(text, checked, tuple(sorted(done, key=by_place)))


def origin(span: Span, original: Text, history: Sequence[Sequence[Edit]]) -> Span:
    """Return where in the original text stood what lies in a text after several rounds of edits, each in order."""
    first, last = span.first, span.last
    for edits in reversed(history):
        first, last = place_before(first, edits), place_before(last, edits)
    return Span(original, first, last)


def place_before(offset: int, edits: Iterable[Edit]) -> int:
    """Return where something stood before some edits in order that is at an offset now."""
    place = offset
    for edit in edits:
        if place < edit.span.first:
            break
        place += edit.span.last - edit.span.first - len(edit.replacement)
    return place


def choose(
    text: Text, checked: Checked, refused: set[tuple[str, str, int]], *, with_unsafe: bool
) -> Iterator[Diagnostic]:
    """Yield what can be fixed in a text in one go: in order, and nothing that touches what went before."""
    if not checked.is_whole:
        return
    end = -1
    wanted = [d for d in checked.diagnostics if d.fix and (d.fix.is_safe or with_unsafe)]
    fixable = [d for d in wanted if is_within(d, text) and name_of(d) not in refused]
    for diagnostic in sorted(fixable, key=lambda d: edits_of(d)[0].span.first):
        edits = edits_of(diagnostic)
        if edits[0].span.first > end:
            end = edits[-1].span.last
            yield diagnostic


def is_within(diagnostic: Diagnostic, text: Text) -> bool:
    """Return whether a diagnostic has a fix, and one that touches this text alone."""
    return bool(edits_of(diagnostic)) and all(edit.span.path == text.path for edit in edits_of(diagnostic))


def edits_of(diagnostic: Diagnostic) -> tuple[Edit, ...]:
    """Return the edits of a diagnostic's fix in order; none when it has no fix."""
    edits = diagnostic.fix.edits if diagnostic.fix else ()
    return tuple(sorted(edits, key=lambda edit: edit.span.first))


def name_of(diagnostic: Diagnostic) -> tuple[str, str, int]:
    """Return what a diagnostic is known by in one text."""
    return diagnostic.code, diagnostic.message, diagnostic.span.first


def keeps(before: Checked, after: Checked) -> bool:
    """Return whether a map still says what it said, and nothing new is to be said of it."""
    told, still = (Counter((d.code, d.message) for d in checked.diagnostics) for checked in (before, after))
    return after.is_whole and still <= told and meaning(before.map) == meaning(after.map)


def meaning(argument_map: Map) -> tuple[object, ...]:
    """Return what a map says, without what may be fixed: relations that are written again, exceptions, locators."""
    steps = [replace(step, allow=(), premises=tuple(dict.fromkeys(step.premises))) for step in argument_map.steps]
    return (
        replace(argument_map, statements={}, steps=(), contradictions=(), theses=()),
        {name: bare(statement) for name, statement in argument_map.statements.items()},
        {identity_of(step): step for step in reversed(steps)},
        {frozenset({each.left, each.right}) for each in argument_map.contradictions},
        tuple(dict.fromkeys(argument_map.theses)),
    )


def bare(statement: Statement) -> Statement:
    """Return a statement without its exceptions and locators."""
    citations = tuple(replace(citation, locator=None) for citation in statement.citations)
    return replace(statement, allow=(), citations=citations)


def difference(before: Text, after: Text) -> str:
    """Return what changed as a unified diff, as `patch` reads it."""
    old, new = (LINE.findall(text.content) for text in (before, after))
    lines = unified_diff(old, new, label(before.path), label(after.path))
    return "".join(line if line.endswith("\n") else line + NO_LINE_BREAK for line in lines)


def label(path: str) -> str:
    """Return a path as git heads a diff with it: after one with a space a tab, an odd one in quotation marks."""
    if path.isprintable() and not {'"', "\\"} & set(path):
        return f"{path}\t" if " " in path else path
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"'
        + "".join(c if c.isprintable() else "".join(f"\\{byte:03o}" for byte in os.fsencode(c)) for c in escaped)
        + '"'
    )
