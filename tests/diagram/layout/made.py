"""Pictures made by chance: trees, and such in which anything bears on anything."""

from dataclasses import replace

from hypothesis import strategies as st

from argmap.diagram.scene import Direction, Picture
from tests.maps import HEAD, compose

TEXTS = ("Short.", "A text of a middling length that takes two lines.", "A long text. " * 9)
SIDEWAYS = (Direction.LR, Direction.RL)


@st.composite
def trees(draw: st.DrawFn) -> Picture:
    """Return the picture of a map in which each statement bears on one earlier one, alone or with a partner."""
    number = draw(st.integers(1, 20))
    lines = ["theses: s0", "claims:", f"  s0: {{text: {TEXTS[0]}}}"]
    linked = []
    for n in range(1, number):
        target = draw(st.integers(0, n - 1))
        relation = draw(st.sampled_from(("supports", "attacks")))
        if draw(st.integers(0, 4)) == 0:
            lines.append(f"  p{n}: {{text: {draw(st.sampled_from(TEXTS))}}}")
            linked.append(f"  l{n}: {{premises: [s{n}, p{n}], {relation}: s{target}}}")
            lines.append(f"  s{n}: {{text: {draw(st.sampled_from(TEXTS))}}}")
        else:
            lines.append(f"  s{n}: {{text: {draw(st.sampled_from(TEXTS))}, {relation}: s{target}}}")
    lines += ["arguments:", *linked] if linked else []
    return compose("\n".join(lines), direction=draw(st.sampled_from(SIDEWAYS)))


@st.composite
def tangles(draw: st.DrawFn) -> Picture:
    """Return the picture of a map with circles, second targets, contradictions, and steps on steps."""
    number = draw(st.integers(1, 16))
    names = st.integers(0, number - 1).map(lambda n: f"s{n}")
    lines = ["claims:"]
    steps = []
    for n in range(number):
        fields = [f"text: {draw(st.sampled_from(TEXTS))}"]
        for relation in ("supports", "attacks", "contradicts"):
            targets = draw(st.lists(names, unique=True, max_size=2))
            fields += [f"{relation}: [{', '.join(targets)}]"] if targets else []
            steps += [f"s{n} -> {target}" for target in targets if relation == "supports"]
        lines.append(f"  s{n}: {{{', '.join(fields)}}}")
    lines.append("arguments:")
    for n in range(draw(st.integers(1, 5))):
        relation = draw(st.sampled_from(("supports", "undercuts") if steps else ("supports",)))
        target = draw(st.sampled_from(steps) if relation == "undercuts" else names)
        lines.append(
            f"  l{n}: {{premises: [{', '.join(draw(st.lists(names, min_size=1, max_size=3)))}], {relation}: {target}}}"
        )
        steps.append(f"l{n}")
    picture = compose(HEAD + "\n".join(lines), direction=draw(st.sampled_from(SIDEWAYS)))
    known = {node.id for node in picture.nodes}
    # A step on a step that is written twice leads to a point that is not drawn.
    return replace(picture, lines=tuple(line for line in picture.lines if {line.start, line.end} <= known))
