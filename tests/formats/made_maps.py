"""Maps made for pictures: one with everything in it, and any number made by chance."""

from hypothesis import strategies as st

from tests.choices import Choices, choices
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
WORDS = ("people", "a", "strengthened", "W" * 30, "日本の図書館。", "naïve", "x²", "(see p. 3)", "—", "für")


def made_maps() -> st.SearchStrategy[str]:
    """Return the YAML of a map whose statements support or attack earlier ones and the steps between them."""
    return choices(500).map(made_map)


def made_map(choose: Choices) -> str:
    """Return the YAML of a map that is chosen."""
    sections: dict[str, list[str]] = {kind: [] for kind in KINDS}
    sections["claims"].append(f"  s0: {{text: {words(choose)}}}")
    steps: list[str] = []
    arguments: list[str] = []
    for n in range(1, choose.between(1, 12)):
        kind = choose.pick(KINDS)
        fields = [f"text: {words(choose)}", *choose.some(FIELDS, 0, 2)]
        fields.extend(choose.pick([[], [], ["group: g"], ["group: h"]]))
        if steps and choose.once_in(4):
            step = choose.pick(steps)
            arguments.append(f"  u{n}: {{premises: s{n}, {choose.pick(['supports', 'undercuts'])}: {step}}}")
            steps.append(f"u{n}")
        elif n > 1 and choose.once_in(6):
            arguments.append(f"  l{n}: {{premises: [s{n}, s{n - 1}], supports: s0}}")
            steps.append(f"l{n}")
        else:
            target = choose.between(0, n - 1)
            fields.append(f"{choose.pick(['supports', 'attacks'])}: s{target}")
            steps.append(f"s{n} -> s{target}")
        sections[kind].append(f"  s{n}: {{{', '.join(fields)}}}")
    sections["arguments"] = arguments
    parts = [f"{name}:\n" + "\n".join(lines) for name, lines in sections.items() if lines]
    return "theses: s0\n" + GROUPS + "\n".join(parts) + "\n"


def words(choose: Choices) -> str:
    """Return a text of up to thirty words, as YAML."""
    return quoted(" ".join(choose.pick(WORDS) for _ in range(choose.between(1, 30))))


GROUPS = "groups: {g: A group, h: Another}\nsources: {s: {title: A source with a rather long title}}\n"
FIELDS = ("by: some person", "source: s", "locator: page 12", "likelihood: likely")
