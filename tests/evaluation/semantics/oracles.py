"""Worked examples with known results, and the argument files that say the same.

`oracles.json` holds figures alone: what published papers, notebooks and test suites give, each checked against several
independent programs. An edge is written "a>b". Names are turned into ids, for some are no ids in a file.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from tests.maps import ROOT

HERE = Path(__file__).parent
SHARED = ROOT.parent / "shared" / "oracles" / "evaluation.json"
ORACLES: tuple[Mapping[str, Any], ...] = tuple(json.loads((HERE / "oracles.json").read_text(encoding="utf-8")))
HEAD = "argmap: 1\ntitle: An oracle\n"


def of_kind(*kinds: str) -> list[Mapping[str, Any]]:
    """Return the oracles of some kinds."""
    return [oracle for oracle in ORACLES if oracle["kind"] in kinds]


def name_of(oracle: Mapping[str, Any]) -> str:
    """Return what an oracle is called."""
    return str(oracle["id"])


def ids_of(names: Iterable[str]) -> dict[str, str]:
    """Return an id for each name."""
    return {name: f"n{number}" for number, name in enumerate(names)}


def number(value: float) -> str:
    """Return a number as a file takes it, with all its digits."""
    return format(Decimal(repr(float(value))), "f")


def as_weighted_map(oracle: Mapping[str, Any]) -> str:
    """Return a weighted bipolar graph as a file: claims with their bases, and steps of strength 1 unless given."""
    ids, strengths = ids_of(oracle["bases"]), oracle.get("steps", {})
    lines = [HEAD, "claims:\n"]
    for name, base in oracle["bases"].items():
        lines.append(f"  {ids[name]}:\n    text: It is so.\n    weight: {number(base)}\n")
        for relation in ("attacks", "supports"):
            edges = [edge for edge in oracle[relation] if edge.split(">")[0] == name]
            targets = (f"{ids[edge.split('>')[1]]}: {{strength: {number(strengths.get(edge, 1))}}}" for edge in edges)
            lines += [f"    {relation}: {{{', '.join(targets)}}}\n"] if edges else []
    return "".join(lines)


def as_framework(oracle: Mapping[str, Any]) -> str:
    """Return an abstract framework as a file: claims that attack each other."""
    ids = ids_of(oracle["arguments"])
    lines = [HEAD, *(["claims:\n"] if ids else [])]
    for name in oracle["arguments"]:
        victims = [ids[edge.split(">")[1]] for edge in oracle["attacks"] if edge.split(">")[0] == name]
        attacks = f", attacks: [{', '.join(victims)}]" if victims else ""
        lines.append(f"  {ids[name]}: {{text: It is so.{attacks}}}\n")
    return "".join(lines)


def as_argument_graph(oracle: Mapping[str, Any]) -> str:
    """Return a Carneades argument graph as a file, to be read with `--accept assumptions`.

    A convergent argument is a step for each premise. A cumulative one weighs the share of its premises that hold: a
    step for each set of them. A factorized one weighs the share that its premises are of all that are used for the
    issue. An argument without premises has one that is assumed.
    """
    ids, steps = ids_of(oracle["statements"]), list(steps_of(oracle))
    given = [name for name, premises, *_ in steps if not premises]
    assumed = [*(ids[name] for name in oracle["assumptions"]), *(f"given-{name}" for name in given)]
    rivals: dict[str, list[str]] = {name: [] for name in oracle["statements"]}
    for issue in oracle["issues"]:
        for one, other in combinations(issue, 2):
            rivals[one].append(ids[other])
    lines = [HEAD]
    for section, members in (("claims", [i for i in ids.values() if i not in assumed]), ("assumptions", assumed)):
        lines += [f"{section}:\n"] if members else []
        for member in members:
            against = next((rivals[name] for name, known in ids.items() if known == member), [])
            contradicts = f", contradicts: [{', '.join(against)}]" if against else ""
            lines.append(f"  {member}: {{text: It is so.{contradicts}}}\n")
    lines += ["arguments:\n"] if steps else []
    for name, premises, conclusion, strength, undercutter in steps:
        listed = ", ".join(ids[premise] for premise in premises) or f"given-{name}"
        lines.append(f"  {name}: {{premises: [{listed}], supports: {ids[conclusion]}, strength: {number(strength)}}}\n")
        if undercutter:
            lines.append(f"  against-{name}: {{premises: [{ids[undercutter]}], undercuts: {name}}}\n")
    return "".join(lines)


def steps_of(oracle: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[str], str, float, str | None]]:
    """Yield the steps of a Carneades argument graph: name, premises, conclusion, strength and undercutter."""
    for name, (scheme, premises, conclusion, *undercutter) in oracle["steps"].items():
        sets: list[tuple[Sequence[str], float]] = [(premises, 1)]
        if scheme == "convergent":
            sets = [([premise], 1) for premise in premises]
        elif scheme == "cumulative":
            some = (part for size in range(1, len(premises) + 1) for part in combinations(premises, size))
            sets = [(part, len(part) / len(premises)) for part in some]
        elif scheme == "factorized":
            issue = next(issue for issue in oracle["issues"] if conclusion in issue)
            used = {
                premise for _, others, target, *_ in oracle["steps"].values() if target in issue for premise in others
            }
            sets = [(premises, len(premises) / len(used))]
        for place, (part, strength) in enumerate(sets):
            yield f"{name}-{place}", part, conclusion, strength, undercutter[0] if undercutter else None
