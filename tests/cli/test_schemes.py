"""`argmap schemes`: all of them, one of them, and none."""

import json

from tests.cli.running import run


def test_all_schemes_are_listed_on_standard_output() -> None:
    outcome = run("schemes")
    assert (outcome.code, outcome.err) == (0, "")
    assert "sign                     There is a sign of it.\n" in outcome.out


def test_one_scheme_is_reported_by_its_name() -> None:
    outcome = run("schemes", "expert-opinion")
    assert outcome.code == 0
    assert outcome.out.startswith("expert-opinion: An expert in the field says so.\n\nPremises\n  expertise  E is")


def test_schemes_are_reported_as_json() -> None:
    outcome = run("schemes", "sign", "--format", "json")
    told = json.loads(outcome.out)
    assert (told["version"], [scheme["name"] for scheme in told["schemes"]]) == (1, ["sign"])
    assert len(json.loads(run("schemes", "-f", "json").out)["schemes"]) == len(run("schemes").out.splitlines())


def test_an_unknown_scheme_or_form_is_reported_with_what_to_do() -> None:
    outcome = run("schemes", "argument-from-analogy")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: "argument-from-analogy" is not one of the schemes; did you mean "analogy"?\n'
    assert run("schemes", "-f", "xml").code == 2
