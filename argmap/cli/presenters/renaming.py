"""Messages about what a renaming did or would do."""

from collections.abc import Iterator, Sequence

from argmap.base.text import Span, visible
from argmap.language.phrases import plural

# The number of places in prose that are listed.
MOST_NAMED = 10


def summary(old: str, new: str, mentions: int, files: int, *, is_done: bool) -> str:
    """Return one line about what was renamed."""
    verb = "renamed" if is_done else "would rename"
    return f'{verb} "{old}" to "{new}": {plural(mentions, "mention")} in {plural(files, "file")}'


def in_prose(old: str, places: Sequence[Span]) -> Iterator[str]:
    """Yield a line for each place in prose that was left unchanged; if there are many, only the first."""
    for span in places[:MOST_NAMED]:
        start = span.start
        yield visible(f'{span.path}:{start.line}:{start.column}: "{old}" in prose was left as it is')
    if len(places) > MOST_NAMED:
        yield f'"{old}" is in prose at {plural(len(places) - MOST_NAMED, "more place")}'
