"""Draws the pictures of this folder again."""

from tests.diagram.golden.drawing import MAPS, drawn

if __name__ == "__main__":
    for path in MAPS:
        path.with_suffix(".svg").write_text(drawn(path), encoding="utf-8")
