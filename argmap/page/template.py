"""The template files of pages, and their content security policies."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from string import Template

# The policy of a page without scripts: nothing is run and nothing is loaded.
NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'"


def fill(name: str, **parts: str) -> str:
    """Return a template filled with its parts, which must already be HTML; all parts that it names must be given."""
    return Template(part(name)).substitute(parts)


def part(name: str) -> str:
    """Return a file of the package."""
    return files("argmap.page").joinpath(name).read_text(encoding="utf-8")


def policy(run: Iterable[str], styled: Iterable[str]) -> str:
    """Return the Content-Security-Policy that allows only these scripts and styles, by their hashes."""
    script = " ".join(map(source_of, run))
    style = " ".join(map(source_of, styled))
    rest = "img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {script}; style-src {style}; {rest}"


def source_of(content: str) -> str:
    """Return the hash of a script or style in the syntax of a policy."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
