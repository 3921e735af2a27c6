"""The files that pages are put together from, and the policies under which they are opened."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from string import Template

# The policy of a page without a script: nothing is run, nothing is loaded.
NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'"


def fill(name: str, **parts: str) -> str:
    """Return a template with its parts, which are HTML already; each that it names must be given."""
    return Template(part(name)).substitute(parts)


def part(name: str) -> str:
    """Return a file of the package."""
    return files("argmap.page").joinpath(name).read_text(encoding="utf-8")


def policy(run: Iterable[str], styled: Iterable[str]) -> str:
    """Return the Content-Security-Policy under which these scripts and styles, by their hashes, are all there is."""
    script = " ".join(map(source_of, run))
    style = " ".join(map(source_of, styled))
    rest = "img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {script}; style-src {style}; {rest}"


def source_of(content: str) -> str:
    """Return the hash of a script or style as a policy names it."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
