"""Published results: each is reached from Python and from the command line, by way of an argument file."""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.evaluation.analysis.contributions import intrinsic_removal, removal, shapley
from argmap.evaluation.analysis.evaluator import modular, network_of
from argmap.evaluation.dependency_cone import Cone, cone_of
from argmap.evaluation.fixed_point import CyclicComponent, converge
from argmap.evaluation.gradient import gradient
from argmap.evaluation.results import Standing
from argmap.evaluation.terms import Terms
from tests.cli.running import run
from tests.evaluation.semantics.oracles import (
    HEAD,
    ORACLES,
    SHARED,
    as_argument_graph,
    as_framework,
    as_weighted_map,
    ids_of,
    name_of,
    of_kind,
)

# What the file of oracles holds as well, and why it has no place here.
NOT_KEPT = {
    "basic": "a sum that leaves the interval from 0 to 1, which is no strength",
    "ach": "measures of a filled matrix: tests/weighing/test_matrix.py has those that ours shares",
    "bipolar": "attacks derived from supports, which no semantics here derives",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the map of a test lies."""
    return tmp_path / "map.yaml"


def evaluated(path: Path, content: str, *options: str) -> Mapping[str, Any]:
    """Return what the command line finds of a map, after Python has found the same."""
    path.write_text(content, encoding="utf-8")
    outcome = run("evaluate", str(path), "--format", "json", *options)
    assert outcome.code == 0, outcome.err
    document: Mapping[str, Any] = json.loads(outcome.out)
    pairs = dict(zip(options[::2], options[1::2], strict=True))
    keywords = {name.removeprefix("--"): value for name, value in pairs.items()}
    found = argmap.evaluate(argmap.read(path), **keywords)
    assert {name: one["standing"] for name, one in document["statements"].items()} == {
        name: None if one.standing is Standing.NO_VERDICT else str(one.standing)
        for name, one in found.statements.items()
    }
    assert {name: one["strength"] for name, one in document["statements"].items()} == {
        name: one.strength for name, one in found.statements.items()
    }
    return document


@pytest.mark.parametrize("oracle", of_kind("strength", "strength-computed"), ids=name_of)
def test_a_strength_is_the_published_one(oracle: Mapping[str, Any], path: Path) -> None:
    document = evaluated(path, as_weighted_map(oracle), "--strengths", "published", "--semantics", oracle["semantics"])
    ids = ids_of(oracle["bases"])
    found = {name: document["statements"][ids[name]]["strength"] for name in oracle["expected"]}
    assert found == pytest.approx(oracle["expected"], abs=oracle["tolerance"])
    assert document["converged"] is True


@pytest.mark.slow
@pytest.mark.parametrize("oracle", of_kind("convergence"), ids=name_of)
def test_a_cycle_converges_to_the_known_value_or_is_reported_not_to(oracle: Mapping[str, Any], path: Path) -> None:
    document = evaluated(path, as_weighted_map(oracle), "--strengths", "published", "--semantics", oracle["semantics"])
    component = component_of(path, oracle)
    values = list(component.bases)
    expected = oracle["expected"]
    assert converge(component, values, 3000, dampings=(1.0,)) is expected["discrete_converges"]
    values = list(component.bases)
    rests = converge(component, values, 10_000)
    assert rests is expected.get("continuous_converges", True)
    ids = ids_of(oracle["bases"])
    limit = {int(ids[name][1:]): value for name, value in expected.get("continuous_limit", {}).items()}
    assert {place: values[place] for place in limit} == pytest.approx(limit, abs=oracle["tolerance"])
    told = {one["steadiness"] for one in document["statements"].values()}
    assert told == {STEADINESS[oracle["id"]]}
    assert {one["strength"] is None for one in document["statements"].values()} == {told != {"steady"}}


STEADINESS = {
    "div-mutual-1-dfquad": "not converged",
    "conv-mutual-1-qe": "steady",
    "div-self-dfquad": "steady",
    "saddle-K33-qe-0.9": "unstable tie",
    "saddle-K33-qe-0.899": "unstable tie",
    "limitcycle-qe-ring4x5": "not converged",
}


def component_of(path: Path, oracle: Mapping[str, Any]) -> CyclicComponent:
    """Return the only cycle of a map."""
    network = network_of(argmap.read(path).graph, Terms())
    return CyclicComponent(
        network, modular(oracle["semantics"]), network.order[0], [base.value for base in network.bases]
    )


@pytest.mark.parametrize("oracle", of_kind("contribution"), ids=name_of)
def test_a_contribution_is_the_published_one(oracle: Mapping[str, Any], path: Path) -> None:
    content, ids = as_weighted_map(oracle), ids_of(oracle["bases"])
    path.write_text(content, encoding="utf-8")
    options = ("--format", "json", "--strengths", "published", "--semantics", oracle["semantics"])
    outcome = run("why", ids[oracle["topic"]], str(path), *options)
    assert outcome.code == 0, outcome.err
    told = json.loads(outcome.out)["contributions"]
    network = network_of(argmap.read(path).graph, Terms())
    cone = cone_of(network, modular(oracle["semantics"]), network.numbers[ids[oracle["topic"]]])
    assert cone is not None
    for function, names, value in oracle["expected"]:
        found = contributed(cone, function, [network.numbers[ids[name]] for name in names])
        assert found == pytest.approx(value, abs=oracle["tolerance"])
        if len(names) == 1:
            one = told.get(ids[names[0]], dict.fromkeys(("removal", "intrinsic_removal", "gradient", "shapley"), 0.0))
            assert one[function.replace("-", "_")] == pytest.approx(value, abs=oracle["tolerance"])


def contributed(cone: Cone, function: str, items: list[int]) -> float | None:
    """Return what some statements contribute together; of their gradients the greatest, as is usual."""
    match function:
        case "removal":
            return removal(cone, items)
        case "intrinsic-removal":
            return intrinsic_removal(cone, items)
        case "gradient":
            slopes = gradient(cone)
            return max(slopes.get(item) or 0.0 for item in items)
    others = [(item,) for item in cone.items if item not in items]
    return shapley(cone, [tuple(items), *others])[0][0]


@pytest.mark.parametrize("oracle", of_kind("carneades"), ids=name_of)
def test_a_label_is_that_of_carneades(oracle: Mapping[str, Any], path: Path) -> None:
    document = evaluated(path, as_argument_graph(oracle), "--accept", "assumptions")
    ids = ids_of(oracle["statements"])
    found = {name: document["statements"][ids[name]]["label"] for name in oracle["expected"]}
    assert found == oracle["expected"]


STANDARDS = {"PE": "preponderance", "CCE": "clear-and-convincing", "BRD": "beyond-reasonable-doubt"}


@pytest.mark.parametrize("oracle", [o for o in of_kind("carneades-weights") if "pro" in o], ids=name_of)
def test_a_standard_of_proof_is_that_of_carneades_4(oracle: Mapping[str, Any], path: Path) -> None:
    content = (
        f"{HEAD}claims:\n  a: It is so.\nevidence:\n"
        f"  pro: {{text: For., supports: {{a: {{strength: {oracle['pro']}}}}}}}\n"
        f"  con: {{text: Against., attacks: {{a: {{strength: {oracle['con']}}}}}}}\n"
    )
    for short, is_met in oracle["expected"].items():
        document = evaluated(path, content, "--standard", STANDARDS[short])
        assert document["statements"]["a"]["label"] == ("in" if is_met else "out")
    # The version before asked for less under two of the standards; where it differs, ours is the stricter.
    assert all(is_met or not oracle["expected"][short] for short, is_met in oracle["carneades-3"].items())


def test_an_exception_makes_a_step_inapplicable_and_doubt_keeps_the_conclusion_down(path: Path) -> None:
    [oracle] = [oracle for oracle in of_kind("carneades-weights") if "steps" in oracle]
    strengths = {"arg1": 0.8, "arg2": 0.3, "arg3": 0.8}
    lines = [HEAD, "claims:\n  murder: It was murder.\n"]
    lines += ["  intent: {text: He meant it., contradicts: not-intent, standard: beyond-reasonable-doubt}\n"]
    lines += ["  not-intent: He did not mean it.\n", "  unreliable1: The first witness lies.\n", "assumptions:\n"]
    lines += [f"  {name}: It is so.\n" for name in ("kill", "witness1", "witness2", "unreliable2")]
    lines += ["arguments:\n"]
    for name, (conclusion, premises, exceptions) in oracle["steps"].items():
        target = conclusion.replace("-intent", "not-intent")
        lines.append(f"  {name}: {{premises: {premises}, supports: {target}, strength: {strengths[name]}}}\n")
        lines += [f"  {name}-not: {{premises: [{one}], undercuts: {name}}}\n" for one in exceptions]
    options = ("--accept", "assumptions", "--standard", "scintilla")
    document = evaluated(path, "".join(lines), *options)
    found = {f"applicable({name})": one["label"] == "in" for name, one in document["steps"].items()}
    found |= {f"acceptable({name})": one["label"] == "in" for name, one in document["statements"].items()}
    found["acceptable(-intent)"] = found["acceptable(not-intent)"]
    assert {claim: found[claim] for claim in oracle["expected"]} == oracle["expected"]


@pytest.mark.parametrize("oracle", of_kind("extension"), ids=name_of)
def test_extensions_are_the_published_ones(oracle: Mapping[str, Any], path: Path) -> None:
    ids = ids_of(oracle["arguments"])
    for question, expected in oracle["expected"].items():
        semantics = question.rpartition("_")[2]
        if question in {"semi_stable", "stage"}:  # not among the semantics here
            continue
        if semantics in {"preferred", "stable", "complete"}:
            pytest.importorskip("clingo", reason="the extra solver is not installed")
        document = evaluated(path, as_framework(oracle), "--semantics", semantics)
        found = [sorted(extension) for extension in document["extensions"]]
        named = [sorted(ids[name] for name in names) for names in expected if isinstance(names, list)]
        members = sorted(ids[name] for name in expected if isinstance(name, str))
        match question:
            case "grounded":
                assert found == [members]
            case "credulous_stable":
                assert sorted({name for extension in found for name in extension}) == members
            case "skeptical_stable":
                assert sorted(set(ids.values()).intersection(*found)) == members
            case _:
                assert sorted(found) == sorted(named)


def test_the_oracles_are_those_that_are_shared() -> None:
    if not SHARED.exists():
        pytest.skip("the shared oracles are not available")
    shared = json.loads(SHARED.read_text(encoding="utf-8"))
    kept = {oracle["id"]: oracle for oracle in ORACLES}
    left = Counter(
        oracle["kind"] if oracle["kind"] in NOT_KEPT else oracle["semantics"]
        for oracle in shared
        if oracle["id"] not in kept
    )
    assert left == {"basic": 2, "ach": 5, "bipolar": 5}
    assert Counter(oracle["kind"] for oracle in ORACLES) == {
        "strength": 51,
        "strength-computed": 16,
        "convergence": 6,
        "contribution": 48,
        "carneades": 17,
        "carneades-weights": 6,
        "extension": 17,
    }
    for oracle in shared:
        if oracle["id"] in kept and oracle["kind"].startswith(("strength", "convergence", "extension")):
            assert kept[oracle["id"]]["expected"] == oracle["expected"]
            assert kept[oracle["id"]].get("bases", oracle["arguments"]) == oracle["arguments"]
