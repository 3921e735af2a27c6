"""What formatting did, and what it would do, in words."""

from collections.abc import Iterator

from argmap.language.phrases import plural


def summary(changed: int, unchanged: int, refused: int, *, is_asked_only: bool) -> str:
    """Return one line about some files: how many were formatted, or would be, and how many were not."""
    done = "would be reformatted" if is_asked_only else "reformatted"
    kept = "in form already" if is_asked_only else "left unchanged"
    return ", ".join(parts(changed, unchanged, refused, done, kept))


def parts(changed: int, unchanged: int, refused: int, done: str, kept: str) -> Iterator[str]:
    """Yield how many files there are of each kind, the noun only once."""
    counts = [(changed, done), (unchanged, kept), (refused, "not formatted because of errors")]
    named = [(count, words) for count, words in counts if count]
    for number, (count, words) in enumerate(named):
        yield f"{f'{count:,}' if number else plural(count, 'file')} {words}"
