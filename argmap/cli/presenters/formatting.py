"""Messages about what formatting did or would do."""

from collections.abc import Iterator

from argmap.language.phrases import plural


def summary(changed: int, unchanged: int, refused: int, *, is_asked_only: bool) -> str:
    """Return one line about some files: how many were formatted, or would be, and how many could not be."""
    done = "would be reformatted" if is_asked_only else "reformatted"
    kept = "already formatted" if is_asked_only else "left unchanged"
    return ", ".join(parts(changed, unchanged, refused, done, kept))


def parts(changed: int, unchanged: int, refused: int, done: str, kept: str) -> Iterator[str]:
    """Yield the number of files of each kind, with the noun only in the first."""
    counts = [(changed, done), (unchanged, kept), (refused, "not formatted because of errors")]
    named = [(count, words) for count, words in counts if count]
    for number, (count, words) in enumerate(named):
        yield f"{f'{count:,}' if number else plural(count, 'file')} {words}"
