"""Maps made for pictures: one with everything in it, and any number made by chance."""

from hypothesis import strategies as st

from tests.maps import quoted

EVERYTHING = """
question: Does one picture hold everything?
theses: [thesis, rival]
groups: {near: What stands near, far: What stands far off}
sources: {book: {title: A book of some renown}}
claims:
  thesis: {text: The first of two theses., contradicts: rival}
  rival: {text: The second of two theses., voice: reported, by: other people}
  claim: {text: A claim that carries the thesis., supports: thesis, likelihood: likely}
  linked: {text: A claim that needs another., group: near}
  stray: {text: A claim that bears on nothing.}
  doubled: {text: A claim for two others., supports: [claim, rival], group: far}
evidence:
  one: {text: A first piece of evidence., source: book, locator: page 1, supports: claim}
  two: {text: A second piece of evidence., source: book, locator: page 2, supports: claim}
  alone: {text: A piece of evidence by itself., supports: rival, group: near}
  partner: {text: A piece of evidence that needs a claim., group: near}
counterarguments:
  attack: {text: An attack on a claim., attacks: claim, voice: conceded}
  undercut: {text: An undercut of a step., undercuts: claim -> thesis}
  counter: {text: An undercut of an undercut., undercuts: objection}
assumptions:
  backing: {text: A backing of a step., supports: alone -> rival}
  silent: {text: Something that nobody says., supports: claim}
arguments:
  together: {premises: [linked, partner], supports: thesis}
  objection: {premises: [undercut, silent], undercuts: together}
"""
KINDS = ("claims", "evidence", "counterarguments", "assumptions")
WORDS = st.lists(
    st.sampled_from(
        ["people", "a", "strengthened", "W" * 30, "日本の図書館。", "naïve", "x²", "(see p. 3)", "—", "für"]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@st.composite
def made_maps(draw: st.DrawFn) -> str:
    """Return the YAML of a map whose statements support or attack earlier ones and on the steps between them."""
    number = draw(st.integers(1, 12))
    sections: dict[str, list[str]] = {kind: [] for kind in KINDS}
    sections["claims"].append(f"  s0: {{text: {quoted(draw(WORDS))}}}")
    steps: list[str] = []
    arguments: list[str] = []
    for n in range(1, number):
        kind = draw(st.sampled_from(KINDS))
        fields = [f"text: {quoted(draw(WORDS))}", *draw(st.lists(st.sampled_from(FIELDS), unique=True, max_size=2))]
        fields.extend(draw(st.sampled_from([[], [], ["group: g"], ["group: h"]])))
        if steps and draw(st.integers(0, 3)) == 0:
            step = draw(st.sampled_from(steps))
            arguments.append(f"  u{n}: {{premises: s{n}, {draw(st.sampled_from(['supports', 'undercuts']))}: {step}}}")
            steps.append(f"u{n}")
        elif n > 1 and draw(st.integers(0, 5)) == 0:
            arguments.append(f"  l{n}: {{premises: [s{n}, s{n - 1}], supports: s0}}")
            steps.append(f"l{n}")
        else:
            target = draw(st.integers(0, n - 1))
            fields.append(f"{draw(st.sampled_from(['supports', 'attacks']))}: s{target}")
            steps.append(f"s{n} -> s{target}")
        sections[kind].append(f"  s{n}: {{{', '.join(fields)}}}")
    sections["arguments"] = arguments
    parts = [f"{name}:\n" + "\n".join(lines) for name, lines in sections.items() if lines]
    return "theses: s0\n" + GROUPS + "\n".join(parts) + "\n"


GROUPS = "groups: {g: A group, h: Another}\nsources: {s: {title: A source with a rather long title}}\n"
FIELDS = ("by: some person", "source: s", "locator: page 12", "likelihood: likely")
