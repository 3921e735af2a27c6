"""Types into a map as an editor with the language server does: `python -m bench.typing MAP CHANGES`."""

import gc
import sys

from lsprotocol.types import Range, TextDocumentContentChangePartial

from argmap.server.lsp.paths import uri_of
from argmap.server.lsp.positions import Positions
from argmap.server.lsp.session import Session

# A word of prose, in which a letter more breaks nothing.
WORDS = "text: "


def main() -> None:
    """Open a map, type so many letters, and publish the diagnostics after each."""
    # As the server does, whose collector runs when nobody types.
    gc.disable()
    path, changes = sys.argv[1], int(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        content = file.read()
    session = Session()
    session.open(uri_of(path), 0, content)
    list(session.publications())
    positions = session.documents[path].positions
    place = positions.position(place_in(positions))
    for version in range(1, changes + 1):
        session.change(uri_of(path), version, [TextDocumentContentChangePartial(Range(place, place), "x")])
        list(session.publications())
    sys.stdout.write(f"{changes} changes\n")


def place_in(positions: Positions) -> int:
    """Return an offset in the middle of a map, within a word of a statement's text."""
    content = positions.text.content
    start = content.index(WORDS, len(content) // 2) + len(WORDS)
    return start + content[start:].index(" ") - 1


if __name__ == "__main__":
    main()
