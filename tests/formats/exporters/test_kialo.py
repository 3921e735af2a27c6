"""Kialo export: the claims come back, and what Kialo cannot say is reported."""

from tests.formats.exchange.converting import exported, imported, lost, read_again, steps
from tests.maps import read_whole

MAP = """\
about: Some background.
theses: a
sources: {s: {title: A source, URL: "https://example.org/s"}, t: {title: Other}}
claims:
  a: Close it.
  b: {text: Safer., supports: a, source: s}
  c: {text: Dear., attacks: [a, b], source: t, likelihood: likely}
  d: {text: Alone.}
counterarguments:
  u: {text: Unless., undercuts: b -> a}
arguments:
  both: {premises: [b, d], supports: c, warrant: So.}
"""


def test_a_map_is_a_discussion_and_its_losses_are_reported() -> None:
    done = exported("kialo", read_whole(MAP))
    assert (
        str(done.content)
        == """\
Discussion Title: A map

Some background.

1. Close it.
1.1. Pro: Safer. [A source](https://example.org/s)
1.1.1. Con: Dear.
1.1.1.1. Pro: -> See 1.1.
1.1.1.2. Pro: Alone.
1.2. Con: Unless.
1.3. Con: -> See 1.1.1.
"""
    )
    assert lost(done) == [
        ("relations", 'step "u -> (b -> a)"', "support and attacks on a step apply to its target instead"),
        ("relations", 'step "both"', "linked premises become separate claims"),
        ("likelihood", 'statement "c"', "Kialo has no place for it"),
        ("warrant of steps", 'step "both"', "Kialo has no place for it"),
    ]


def test_what_kialo_can_say_comes_back() -> None:
    content = "Discussion Title: A map\n\n1. One.\n1.1. Pro: Two.\n1.1.1. Con: Three.\n1.2. Con: -> See 1.1.1.\n"
    made = imported("kialo", content).map
    done = exported("kialo", read_again(made))
    assert done.losses.is_lossless
    assert str(done.content) == content
    assert steps(imported("kialo", str(done.content)).map) == steps(made)
