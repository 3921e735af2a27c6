"""Stable fingerprints of diagnostics, which do not change when other lines of the file do."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from argmap.base.diagnostics import Diagnostic


def with_slashes(path: str) -> str:
    """Return a path with forward slashes."""
    return path.replace("\\", "/")


def fingerprints(diagnostics: Iterable[Diagnostic], name_path: Callable[[str], str] = with_slashes) -> Iterator[str]:
    """Yield a unique fingerprint of 64 hexadecimal digits for each diagnostic.

    It is computed from the file, the rule, the message and the text of the line, but not its number. Diagnostics that
    agree in all of these are numbered.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for diagnostic in diagnostics:
        span = diagnostic.span
        line = " ".join(span.text.line(span.start.line).split())
        parts = (name_path(span.path), diagnostic.code, diagnostic.message, line)
        seen[parts] += 1
        whole = "\0".join((*parts, str(seen[parts])))
        yield sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
