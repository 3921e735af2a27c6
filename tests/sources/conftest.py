"""A small project in a folder of its own."""

from pathlib import Path

import pytest

ARTICLE = """# The bakery on the corner

The bakery opens at six, and “nobody in the street” sleeps longer than that. Its ovens were built in 1931.

Some say that the bread was better then. The baker may close the shop in May.
"""
MAP = """argmap: 1
title: Does the bakery wake the street?
source: bakery
sources:
  bakery: seeds/bakery.yaml
claims:
  wakes:
    text: The bakery wakes the whole street.
    evidence:
      opens-early:
        text: The bakery opens at six.
        quote: The bakery opens at six
      old-ovens:
        text: The ovens of the bakery were built in 1931.
        quote: Its ovens were built in 1931
    counterarguments:
      sound-sleepers:
        text: The street sleeps soundly.
        counterarguments:
          asked: Nobody has asked the street.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project folder, made the working directory, with an article and a map that quotes it."""
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bakery.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
