"""A project with a map that has everything, and the article that it quotes."""

from pathlib import Path

ARTICLE = """# The bridge at the mill

The old bridge was built in 1931. It carries four hundred carts a day, and "not one of them pays".

The miller says that the bridge will fall within ten years. Nobody else has looked at its piers. The council met twice.

A new bridge costs nine thousand crowns. The town has six thousand, and the price of stone rises every year.
"""
MAP = """argmap: 1
title: Should the town build a new bridge?
question: Should the town build a new bridge at the mill?
about: A map for tests. Everything in it is invented.
theses: [build, wait]
source: gazette
groups: {money: What it costs}
sources:
  gazette:
    title: The Gazette
    author: A. Smith
    issued: 1950-03-01
    text: article.md
    reliability: B
    URL: https://example.org/gazette?a=1&b=2
  letter: {title: A letter, DOI: 10.1000/182, reliability: F}
claims:
  build:
    text: The town should build a new bridge.
    contradicts: wait
    likelihood: likely
    confidence: moderate
    claims:
      unsafe:
        text: The old bridge is not safe.
        voice: reported
        by: the miller
        quote: the bridge will fall within ten years
        locator: paragraph 2
        if-false: The town may wait.
        indicators:
          - text: The piers are looked at.
            observed: "1951"
        tags: [stone, water]
        note: The miller is no builder.
        url: https://example.org/bridge
        evidence:
          old:
            text: The bridge was built in 1931.
            quote: The old bridge was built in 1931
            locator: paragraph 1
            date: 1931
            basis: document
            credibility: 2
          carts:
            text: The bridge carries four hundred carts a day.
            quote: It carries four hundred carts a day
            locator: paragraph 1
          traffic:
            text: Nobody pays for the bridge.
            quote: carts a day, and "not one of them pays"
            locator: paragraph 1
    counterarguments:
      dear:
        text: A new bridge is too dear.
        voice: conceded
        quote: A new bridge costs nine thousand crowns
        locator: paragraph 3
        group: money
        counterarguments:
          dearer-later: It will be dearer every year.
  wait:
    text: The town should wait.
    evidence:
      no-money:
        text: The town has six thousand crowns.
        group: money
        citations:
          - {source: gazette, quote: The town has six thousand, locator: paragraph 3}
          - {source: letter, locator: page 2}
  alone: {text: Crème brûlée is not a bridge.}
assumptions:
  piers-matter: {text: The piers carry the bridge., voice: mapper}
counterarguments:
  one-voice:
    text: Only the miller says so.
    quote: Nobody else has looked at its piers
    locator: paragraph 2
    undercuts: old -> unsafe
  altered:
    text: The council met often.
    quote: The council met ten times
    locator: paragraph 2
    undercuts: both
arguments:
  both:
    premises: [piers-matter, dearer-later]
    supports: build
    scheme: practical-reasoning
    warrant: What must be done is best done early.
    strength: strong
    answers:
      Is there another way?: no-money
      Are there side effects?: None that are known.
"""


def make_project(folder: Path) -> Path:
    """Write the map and its article into a folder, and return the path of the map."""
    (folder / "argmap.toml").touch()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    path = folder / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    return path
