"""Files for tests of what argmap finds, reads and writes."""

import os
from pathlib import Path

import pytest

MAP = "argmap: 1\ntitle: Example\n"
LINKS = pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no symbolic links")


def put(path: Path, content: str = MAP) -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path
