"""Checks before a release that its tag, the version of the package and the changes belong together."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNRELEASED = re.compile(r"unreleased", re.IGNORECASE)


def problems(tag: str, root: Path = ROOT) -> list[str]:
    """Return what keeps a tag from being released, in sentences for people."""
    module = (root / "argmap" / "__init__.py").read_text(encoding="utf-8")
    version = re.search(r'^__version__ = "([^"]+)"$', module, re.MULTILINE)
    if version is None:
        return ["argmap/__init__.py has no __version__"]
    found = [] if tag == f"v{version[1]}" else [f'the tag "{tag}" is not that of version {version[1]}: v{version[1]}']
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    section = re.search(rf"^## \[?{re.escape(version[1])}\b(.*)$", changes, re.MULTILINE)
    if section is None:
        found.append(f'CHANGELOG.md has no section "## {version[1]}"')
    elif UNRELEASED.search(section[1]):
        found.append(f"CHANGELOG.md calls version {version[1]} unreleased: write the date of the release instead")
    return found


def main() -> None:
    """Check the tag that the command line names."""
    if len(sys.argv) != 2:
        sys.exit("usage: check_release.py TAG")
    found = problems(sys.argv[1])
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
