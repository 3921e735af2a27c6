"""Application of fixes that do not change the meaning of a text."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import unified_diff

from argmap.base.diagnostics import Diagnostic, Edit, by_place
from argmap.base.text import Span, Text
from argmap.base.values import frozen
from argmap.lint.checker import Checked
from argmap.model import Map, Statement
from argmap.model.graph import identity_of
from argmap.syntax.edits import with_edits

# Each round applies all fixes that do not overlap; more rounds are needed only if some overlap or cause others.
MOST_ROUNDS = 100
# `patch` recognises only this line ending; Python recognises more.
LINE = re.compile(r"[^\n]*\n|[^\n]+")
NO_LINE_BREAK = "\n\\ No newline at end of file\n"


@frozen()
class Fixed:
    """A text after its fixes, the result of checking it again, and the diagnostics that were fixed."""

    text: Text
    checked: Checked
    done: tuple[Diagnostic, ...]


def apply_fixes(text: Text, check: Callable[[Text], Checked], *, with_unsafe: bool = False) -> Fixed:
    """Apply the fixes of the diagnostics that `check` returns for a text, and check again, until there are no more.

    Unsafe fixes are applied only with `with_unsafe`.

    A fix that causes a new finding or changes the meaning of the map is not applied. A map that cannot be read whole is
    left unchanged, and so are included files.
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
    return Fixed(text, checked, tuple(sorted(done, key=by_place)))


def origin(span: Span, original: Text, history: Sequence[Sequence[Edit]]) -> Span:
    """Return the span in the original text that corresponds to one in the text after several rounds of edits."""
    first, last = span.first, span.last
    for edits in reversed(history):
        first, last = place_before(first, edits), place_before(last, edits)
    return Span(original, first, last)


def place_before(offset: int, edits: Iterable[Edit]) -> int:
    """Return the offset before some ordered edits that corresponds to an offset after them."""
    place = offset
    for edit in edits:
        if place < edit.span.first:
            break
        place += edit.span.last - edit.span.first - len(edit.replacement)
    return place


def choose(
    text: Text, checked: Checked, refused: set[tuple[str, str, int]], *, with_unsafe: bool
) -> Iterator[Diagnostic]:
    """Yield the diagnostics whose fixes can be applied at once: in order, and without overlaps."""
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
    """Return whether a diagnostic has a fix that edits only this text."""
    return bool(edits_of(diagnostic)) and all(edit.span.path == text.path for edit in edits_of(diagnostic))


def edits_of(diagnostic: Diagnostic) -> tuple[Edit, ...]:
    """Return the ordered edits of a diagnostic's fix, or none if it has no fix."""
    edits = diagnostic.fix.edits if diagnostic.fix else ()
    return tuple(sorted(edits, key=lambda edit: edit.span.first))


def name_of(diagnostic: Diagnostic) -> tuple[str, str, int]:
    """Return a key that identifies a diagnostic within one text."""
    return diagnostic.code, diagnostic.message, diagnostic.span.first


def keeps(before: Checked, after: Checked) -> bool:
    """Return whether a map keeps its meaning and gets no new findings."""
    earlier, later = (Counter((d.code, d.message) for d in checked.diagnostics) for checked in (before, after))
    return after.is_whole and later <= earlier and meaning(before.map) == meaning(after.map)


def meaning(argument_map: Map) -> tuple[object, ...]:
    """Return the content of a map without what fixes may change: duplicate relations, exceptions and locators."""
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
    """Return the changes as a unified diff that `patch` can apply."""
    old, new = (LINE.findall(text.content) for text in (before, after))
    lines = unified_diff(old, new, label(before.path), label(after.path))
    return "".join(line if line.endswith("\n") else line + NO_LINE_BREAK for line in lines)


def label(path: str) -> str:
    """Return a path as git writes it in the header of a diff: quoted, or followed by a tab if it contains a space."""
    if path.isprintable() and not {'"', "\\"} & set(path):
        return f"{path}\t" if " " in path else path
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"'
        + "".join(c if c.isprintable() else "".join(f"\\{byte:03o}" for byte in os.fsencode(c)) for c in escaped)
        + '"'
    )
