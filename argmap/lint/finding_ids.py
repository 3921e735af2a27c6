"""Names for diagnostics by which one is known again, though other lines of its file have come and gone."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from argmap.base.diagnostics import Diagnostic


def with_slashes(path: str) -> str:
    """Return a path as it is written on most systems."""
    return path.replace("\\", "/")


def fingerprints(diagnostics: Iterable[Diagnostic], name_path: Callable[[str], str] = with_slashes) -> Iterator[str]:
    """Yield for each diagnostic 64 hexadecimal digits of its own.

    They are made of the file, the rule, the message and the words of the line, not of its number. Of several that
    have all these in common, each has its place among them.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for diagnostic in diagnostics:
        span = diagnostic.span
        line = " ".join(span.text.line(span.start.line).split())
        parts = (name_path(span.path), diagnostic.code, diagnostic.message, line)
        seen[parts] += 1
        whole = "\0".join((*parts, str(seen[parts])))
        yield sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
