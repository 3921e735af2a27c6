"""evaluate, why, what-if, flip and matrix: what they tell, in all forms, and what they refuse."""

import csv
import json
import sys
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from argmap.cli.presenters.verdicts import JUDGED
from argmap.evaluation.analysis import standing_flips, strength_flips
from tests.cli.running import run, run_program
from tests.evaluation.analysis.maps import SHOP
from tests.maps import ROOT

CONVENTIONS = """
How this was judged (see docs/explanation/verdicts.md, or argmap help evaluate):
  a disputed statement stands if the best reason outweighs the best against it (carneades, standard of preponderance)
  2 unsupported statements are accepted as given; --accept grounded does not accept them
  a strength adds up the steps that apply, between 0 and 1; it is not a probability (quadratic-energy)
  5 of 7 statements start at the default of 0.5, because they have no weight or rating
  rated evidence starts at the mean of its ratings: reliability A = 0.9, B = 0.75, C = 0.6, D = 0.4, E = 0.2; \
credibility 1 = 0.9, 2 = 0.75, 3 = 0.6, 4 = 0.4, 5 = 0.2
  steps weigh by their strength: weak = 0.25, moderate = 0.5, strong = 0.75; moderate by default
  a contradiction counts for standing, not for strength
"""

# Ties: the map, how to decide for each side, and what is to be replaced in the map for that. In each, the thesis is x.
TIES = {
    "nested": (
        "claims: {x: {text: X., claims: {a: {text: A.}}, counterarguments: {b: {text: B.}}}}",
        "`supports: {x: {strength: strong}}` in a, or `attacks: {x: {strength: strong}}` in b",
        ("{text: A.}", "{text: A., supports: {x: {strength: strong}}}"),
        ("{text: B.}", "{text: B., attacks: {x: {strength: strong}}}"),
    ),
    "flat": (
        (
            "theses: x\nclaims: {x: X., a: {text: A., supports: {x: {strength: strong}}}}\n"
            "counterarguments: {b: {text: B., attacks: {x: {strength: 0.75}}}}"
        ),
        "`supports: {x: {strength: 0.9}}` in a, or `attacks: {x: {strength: 0.9}}` in b",
        ("{strength: strong}", "{strength: 0.9}"),
        ("{strength: 0.75}", "{strength: 0.9}"),
    ),
    "named": (
        (
            "theses: x\nclaims: {x: X., a: A., c: C., b: B.}\n"
            "arguments: {s: {premises: [a, c], supports: x}, t: {premises: b, attacks: x, strength: moderate}}"
        ),
        "`strength: strong` in s, under `arguments`, or `strength: strong` in t, under `arguments`",
        ("supports: x", "supports: x, strength: strong"),
        ("strength: moderate", "strength: strong"),
    ),
    "by itself": (
        "theses: x\nclaims: {x: {text: X., weight: 0.5}, b: {text: B., attacks: x}}",
        "`weight: 0.75` in x, or `attacks: {x: {strength: strong}}` in b",
        ("weight: 0.5", "weight: 0.75"),
        ("attacks: x", "attacks: {x: {strength: strong}}"),
    ),
}


@pytest.fixture
def shop(folder: Path) -> str:
    """The small map, in the working directory."""
    (folder / "shop.yaml").write_text(SHOP, encoding="utf-8")
    return "shop.yaml"


def told(*arguments: str) -> str:
    """Return what a command that succeeds tells."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


SCHEMA = json.loads((ROOT / "docs" / "reference" / "verdicts.schema.json").read_text(encoding="utf-8"))


def data_of(*arguments: str) -> Any:
    """Return what a command tells as JSON, which keeps to the schema that we publish."""
    document = json.loads(told(*arguments, "--format", "json"))
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    return document


def test_the_schema_is_one_and_refuses_what_is_new(shop: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    document = data_of("evaluate", shop)
    document["statements"]["stay"]["probability"] = 0.5
    assert not jsonschema.Draft7Validator(SCHEMA).is_valid(document)


@pytest.mark.parametrize("semantics", ["carneades", "grounded", "df-quad"])
def test_what_the_flagship_gives_programs_keeps_to_the_schema(semantics: str, project: Path) -> None:
    flagship = "arguments/russia-iran-syria.yaml"
    assert (project / flagship).exists()
    assert data_of("evaluate", flagship, "--semantics", semantics)["semantics"] == semantics
    assert data_of("why", "pact-holds", flagship, "--semantics", semantics)["shapley_orders"] == 200
    assert len(data_of("matrix", flagship)["items"]) == 64


# ------------------------------------------------------------------------------------------------ evaluate


def test_evaluate_reports_each_thesis_by_a_word_its_reasons_and_then_a_number(shop: str) -> None:
    assert told("evaluate", shop) == (
        """\
Does the shop stay open?

STANDS     stay: The shop stays open.
           its one reason applies and weighs 0.5; the case against it weighs 0.25
           for it: trade
           against it: rent
           all its support rests on one source: ledger
           with --accept grounded it is tied
           strength 0.53 from what applies

FALLS      close: The shop closes.
           its one reason does not apply, and its rival stay against it weighs 0.5
           does not count: + debts (undercut by paid)
           all its support rests on one source: ledger
           with --accept grounded it is tied
           strength 0.50 from what applies (0.56 if no reason were undercut)

7 statements: 6 stand, 1 falls
"""
        + CONVENTIONS
    )


def test_evaluate_reports_what_else_does_not_stand_and_why(folder: Path) -> None:
    (folder / "map.yaml").write_text(
        "argmap: 1\ntitle: T\ntheses: a\nclaims:\n  a: {text: A., supports: b}\n  b: {text: B., supports: a}\n"
        "  c: {text: C., attacks: a}\ncounterarguments:\n  d: {text: D., attacks: c}\n",
        encoding="utf-8",
    )
    lines = told("evaluate", "map.yaml").splitlines()
    assert lines[2:5] == [
        "UNDECIDED  a: A.",
        "           it depends on a cycle: a <- b <- a",
        "           does not count: + b (undecided, as b is)",
    ]
    assert "4 statements: 1 stands, 2 are undecided, 1 is tied" in lines
    assert "  undecided b: it depends on a cycle: b <- a <- b" in lines


def test_evaluate_gives_programs_the_document_that_is_promised(shop: str) -> None:
    document = data_of("evaluate", shop)
    assert {name: document[name] for name in ("version", "map", "standard", "semantics", "converged")} == {
        "version": 2,
        "map": "shop.yaml",
        "standard": "preponderance",
        "semantics": "carneades",
        "converged": True,
    }
    assert list(document["statements"]) == ["stay", "close", "trade", "debts", "lasts", "paid", "rent"]
    stay = document["statements"]["stay"]
    assert stay.pop("strength") == pytest.approx(0.5345, abs=0.0001)
    assert stay == {
        "standing": "stands",
        "label": "in",
        "ground": None,
        "bounds": None,
        "base": 0.5,
        "base_from": "assumed",
        "steadiness": "steady",
        "cause": "reason",
        "steps": ["trade -> stay"],
        "rivals": [],
        "pro": 0.5,
        "con": 0.25,
        "is_default": False,
    }
    assert document["verdicts"]["stay"] == {
        "standing": "stands",
        "why": "its one reason applies and weighs 0.5; the case against it weighs 0.25",
        "supports": ["trade -> stay"],
        "attacks": ["rent -> stay"],
        "inapplicable": [],
        "source": "ledger",
        "rated_objections": 0,
        "ties": [],
        "to_decide": None,
        "if_not_undercut": None,
        "mismatch": None,
        "if_grounded": "tied",
    }
    assert document["steps"]["debts -> close"] == {
        "label": "out",
        "hitch": "undercut",
        "by": ["paid -> (debts -> close)"],
    }
    assert document["conventions"] == [line.strip() for line in CONVENTIONS.splitlines()[2:]]


def test_evaluate_of_several_maps_is_one_document(project: Path) -> None:
    document = data_of("evaluate", "arguments/")
    assert document["version"] == 2
    assert [one["map"].partition("/")[2] for one in document["maps"]] == [
        "darwin-difficulties.yaml",
        "federalist-10.yaml",
        "four-day-week.yaml",
        "library-sundays.yaml",
        "plato-crito.yaml",
        "russia-iran-syria.yaml",
        "shared/rest-and-mistakes.yaml",
    ]
    assert str(project) not in json.dumps(document)


def test_a_stricter_standard_is_reported_with_its_constants(shop: str) -> None:
    lines = told("evaluate", shop, "--standard", "beyond-reasonable-doubt").splitlines()
    assert (
        lines[3].strip()
        == "short of the standard of beyond-reasonable-doubt: the best for it weighs 0.5, rent against it 0.25"
    )
    assert (
        "  a disputed statement stands if the best reason outweighs the best against it by more than 0.5, which is "
        "below 0.3 (carneades, standard of beyond-reasonable-doubt)"
    ) in lines


@pytest.mark.parametrize("name", TIES)
def test_a_tie_is_decided_by_what_is_said_to_decide_it(name: str, folder: Path) -> None:
    lines, ways, *changes = TIES[name]
    (folder / "map.yaml").write_text(f"argmap: 1\ntitle: T\n{lines}\n", encoding="utf-8")
    assert told("evaluate", "map.yaml").splitlines()[-1] == f"If one is stronger, write {ways}."
    for (before, after), verdict in zip(changes, ("STANDS", "FALLS"), strict=True):
        assert before in lines
        changed = lines.replace(before, after)
        (folder / "map.yaml").write_text(f"argmap: 1\ntitle: T\n{changed}\n", encoding="utf-8")
        assert told("evaluate", "map.yaml").splitlines()[2].split() == [verdict, "x:", "X."]


def test_a_tie_of_what_cannot_weigh_more_is_not_said_to_be_decided_by_more(folder: Path) -> None:
    lines = (
        "theses: x\nclaims: {x: X., a: {text: A., supports: {x: {strength: 1}}}}\n"
        "counterarguments: {b: {text: B., attacks: {x: {strength: 1}}}}"
    )
    (folder / "map.yaml").write_text(f"argmap: 1\ntitle: T\n{lines}\n", encoding="utf-8")
    assert told("evaluate", "map.yaml").splitlines()[-1] == "To decide x, weigh `a -> x` against `b -> x`."


def test_what_is_accepted_is_reported(shop: str) -> None:
    lines = told("evaluate", shop, "--accept", "assumptions").splitlines()
    assert "  without a reason only weights and assumptions count, and assumptions outright" in lines
    assert "  unproven  trade: it has no reasons" in lines


def test_a_semantics_of_standing_without_weights_says_so(shop: str) -> None:
    lines = told("evaluate", shop, "--semantics", "grounded").splitlines()
    assert lines[2:4] == ["FALLS      stay: The shop stays open.", "           attacked by rent"]
    assert lines[lines.index(JUDGED) + 1] == (
        "  standing depends only on which statements attack each other, not on weights or a standard of proof "
        "(the grounded semantics)"
    )


@pytest.mark.slow
def test_an_unknown_strength_is_reported_instead_of_a_number(folder: Path) -> None:
    (folder / "map.yaml").write_text(
        "argmap: 1\ntitle: T\nclaims:\n  a: {text: A., weight: 1, attacks: {b: {strength: 1}}}\n"
        "  b: {text: B., weight: 1, attacks: {a: {strength: 1}}}\n  c: {text: C.}\n"
        "arguments: {s: {premises: [a], supports: c}}\n",
        encoding="utf-8",
    )
    lines = told("evaluate", "map.yaml", "--semantics", "df-quad", "--strengths", "published").splitlines()
    assert "           strength not converged from all steps" in lines
    assert "  not converged: 3 strengths cannot be given, because a cycle does not converge" in lines
    document = data_of("evaluate", "map.yaml", "--semantics", "df-quad", "--strengths", "published")
    assert document["converged"] is False
    assert {one["strength"] for one in document["statements"].values()} == {None}


def test_all_semantics_are_set_side_by_side_and_whether_they_agree(shop: str) -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    lines = told("evaluate", shop, "--all-semantics").splitlines()
    assert lines[2].split() == ["standing", "by", "stay", "close"]
    assert lines[4].split() == ["carneades", "stands", "falls"]
    assert lines[10].split() == ["strength", "by", "stay", "close"]
    assert lines[12].split() == ["quadratic-energy", "0.53", "0.50"]
    assert lines[-1] == "The gradual semantics agree on the order of rival theses."
    document = data_of("evaluate", shop, "--all-semantics")
    assert (document["version"], document["agree"], document["missing"]) == (2, True, {})
    assert document["standings"]["carneades"] == {"stay": "stands", "close": "falls"}


def test_colours_come_only_when_asked_for(shop: str) -> None:
    assert "\x1b" not in told("evaluate", shop)
    coloured = run("evaluate", shop, "--color", "always", color=True).out
    assert "\x1b[34m\x1b[1mSTANDS" in coloured


def test_evaluate_loads_no_rich_and_no_engine(shop: str, folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(
        "import atexit, sys\nheavy = {'rich', 'graphviz', 'clingo'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules))))\n",
        encoding="utf-8",
    )
    outcome = run_program("evaluate", shop, folder=folder, environment={"PYTHONPATH": f"{folder}:{ROOT}"})
    assert outcome.out.endswith("\n[]\n")


# ------------------------------------------------------------------------------------------------ why


def test_why_reports_what_a_statement_rests_on_what_carries_it_and_what_moves_it(shop: str) -> None:
    assert told("why", "stay", shop) == (
        """\
stay stands: its one reason applies and weighs 0.5; the case against it weighs 0.25
The shop stays open.

├─ + trade stands: its source is rated 0.75
│  └─ ++ lasts stands: it is assumed, which weighs 0.5
└─ - rent stands: accepted as given
x close falls: its one reason does not apply, and its rival stay against it weighs 0.5

All support for it passes through the assumption lasts
All support for it passes through the source ledger
All support for it passes through the evidence trade
All support for it passes through the steps trade -> stay and lasts -> (trade -> stay)
Strength 0.53 by quadratic-energy, from a base of 0.5 (assumed).

moved most by   removal   gradient   Shapley
────────────────────────────────────────────
trade             +0.04      +0.12     +0.05
rent              -0.03      -0.06     -0.02
lasts             +0.01      +0.02     +0.00
"""
    )


def test_why_shows_as_many_levels_as_are_asked_for(shop: str) -> None:
    assert "lasts stands" not in told("why", "stay", shop, "--depth", "1")


def test_why_finds_the_one_map_that_holds_the_statement(project: Path) -> None:
    assert told("why", "few-asked") == told("why", "few-asked", "arguments/library-sundays.yaml")
    outcome = run("why", "rested-people")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        'argmap: "rested-people" is in 2 maps: choose one of "arguments/four-day-week.yaml", '
        '"arguments/shared/rest-and-mistakes.yaml"\n'
    )
    assert (project / "arguments").is_dir()


def test_why_of_an_unknown_statement_reports_the_nearest(shop: str) -> None:
    outcome = run("why", "trad", shop)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: no statement is called "trad": did you mean "trade"?\n'


def test_why_gives_programs_all_contributions(shop: str) -> None:
    document = data_of("why", "close", shop, "--strengths", "published")
    assert (document["version"], document["standing"], document["label"]) == (2, "falls", "out")
    assert document["why"] == "its one reason does not apply, and its rival stay against it weighs 0.5"
    assert document["steps_to"]["debts -> close"]["why_not"] == "undercut by paid"
    assert document["bearing"][0] == {"kind": "source", "id": "ledger"}
    assert set(document["contributions"]) == {"debts", "paid"}
    assert document["contributions"]["paid"]["removal"] < 0


# ------------------------------------------------------------------------------------------------ what-if


def test_what_if_reports_the_theses_before_and_after(shop: str) -> None:
    assert told("what-if", shop, "--without", "lasts") == (
        """\
Does the shop stay open?
without lasts

thesis   before   after      strength   after
─────────────────────────────────────────────
stay     stands   falls          0.53    0.49
close    falls    unproven       0.50    0.50

stay falls now: its one reason does not apply, and rent against it weighs 0.25
close is unproven now: nothing supports it any longer: its one reason does not apply
If you delete it from the file, `trade -> stay` no longer needs that backing.
"""
    )


def test_what_if_takes_weights_of_statements_and_steps(shop: str) -> None:
    lines = told("what-if", shop, "--weight", "rent -> stay=.9", "--weight", "trade=0.1").splitlines()
    assert lines[1:3] == ["with rent -> stay at 0.9", "with trade at 0.1"]
    assert "stay falls now: outweighed: rent against it weighs 0.9, the best for it 0.5" in lines
    document = data_of("what-if", shop, "--without", "paid")
    assert document["version"] == 2
    assert document["theses"]["close"]["after"]["standing"] == "tied"
    assert document["theses"]["stay"]["before"]["standing"] == "stands"
    assert list(document["turned"]) == ["paid"]
    assert document["if_deleted"] == {"given": [], "theses": [], "no_theses": [], "freed": []}


def test_what_if_leaves_the_file_as_it_is(shop: str) -> None:
    told("what-if", shop, "--without", "paid")
    assert Path(shop).read_text(encoding="utf-8") == SHOP


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "nothing to change: use --without ID to remove something, or --weight ID=0.3 to change its weight"),
        (["--without", "rnt"], 'no statement or step is called "rnt": did you mean "rent"?'),
        (["--weight", "rent"], '"rent" is not a weight: write the id, "=", and a number from 0 to 1'),
        (["--weight", "rent=2"], '"rent=2" is not a weight: write the id, "=", and a number from 0 to 1'),
        (["--weight", "rent=nan"], '"rent=nan" is not a weight: write the id, "=", and a number from 0 to 1'),
        (["--weight", "=1"], 'no statement or step is called "": argmap show lists the statements'),
    ],
)
def test_what_if_refuses_what_it_cannot_change(shop: str, options: list[str], message: str) -> None:
    outcome = run("what-if", shop, *options)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")


# ------------------------------------------------------------------------------------------------ flip


def test_flip_reports_what_carries_each_thesis_and_what_would_turn_it(shop: str) -> None:
    assert told("flip", shop, "--thesis", "stay") == (
        """\
Does the shop stay open?

stay
  all support for it passes through the assumption lasts
  all support for it passes through the source ledger
  all support for it passes through the evidence trade
  all support for it passes through the steps trade -> stay and lasts -> (trade -> stay)
  it would no longer stand without
    evidence: trade
    objections: paid
    assumptions: lasts
  or if `trade -> stay` were weak
  or if `rent -> stay` were moderate or strong
  to change its place by strength among its rivals, take away
    evidence: trade
    objections: paid
    assumptions: lasts

Tried for standing: all sets of up to three of the 5 given statements, and each step as weak, moderate and strong.
Tried for strength: all sets of up to two of them.
"""
    )


@pytest.mark.slow
def test_flip_names_what_turns_the_flagship_and_what_was_tried(project: Path) -> None:
    lines = told("flip", "arguments/russia-iran-syria.yaml").splitlines()
    assert "    both putin-lauds-iran and stakes-for-putin" in lines
    assert "    or both opponents-no-better-off and losses-decide" in lines
    assert "  no set of up to three of the 64 given statements would make it stand" in lines
    assert (project / "arguments").is_dir()


def test_flip_gives_programs_the_sets_and_the_steps(shop: str) -> None:
    document = data_of("flip", shop)
    assert [item["id"] for item in document["items"]] == ["trade", "debts", "lasts", "paid", "rent"]
    assert document["items"][3] == {"id": "paid", "kind": "objections"}
    assert document["tried"] == {
        "standing": {"sizes": 3, "further": 0, "whole": True},
        "strength": {"sizes": 2, "further": 0, "whole": True},
        "steps": True,
    }
    assert document["theses"]["stay"]["standing"] == [["trade"], ["lasts"], ["paid"]]
    assert {"id": "trade -> stay", "strength": "weak"} in document["theses"]["stay"]["steps"]
    assert document["theses"]["close"]["standing"] == [["trade", "paid"], ["lasts", "paid"]]


UNDERCUT = """\
argmap: 1
title: A reason that also counts by way of a step that is undercut
theses: t
claims:
  t: {text: The thesis., contradicts: rival}
  rival: {text: The rival.}
  a: {text: A., supports: t}
  b: {text: B., supports: [t, a]}
counterarguments:
  x: {text: X., undercuts: b -> a}
"""


def test_flip_takes_the_strengths_that_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "undercut.yaml"
    path.write_text(UNDERCUT, encoding="utf-8")
    found = [data_of("flip", str(path), "--strengths", scope) for scope in ("applying", "published")]
    assert [document["theses"]["t"]["strength"] for document in found] == [[["b"]], []]


def test_flip_says_how_far_it_got_when_it_reaches_its_limit(shop: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing_flips, "MOST_WORK", 25)
    monkeypatch.setattr(strength_flips, "MOST_WORK", 0)
    lines = told("flip", shop, "--thesis", "close").splitlines()
    assert "  none of the 5 given statements alone would make it stand" in lines
    assert lines[-3:] == [
        "Tried for standing: each of the 5 given statements, and each step as weak, moderate and strong.",
        "Tried for strength: none of them.",
        "The search reached its limit before everything was tried.",
    ]


def test_flip_refuses_what_is_not_a_thesis(shop: str) -> None:
    outcome = run("flip", shop, "--thesis", "sty")
    assert (outcome.code, outcome.err) == (2, 'argmap: "sty" is not a thesis: did you mean "stay"?\n')


# ------------------------------------------------------------------------------------------------ matrix


def test_matrix_sets_theses_against_what_is_given(shop: str) -> None:
    lines = told("matrix", shop).splitlines()
    assert lines[2].split() == ["thesis", "1", "2", "3", "4", "5"]
    assert lines[4].split() == ["stay", "+", "+", "n/a", "-", "n/a"]
    assert lines[5].split() == ["close", "-i", "-i", "-", "n/a", "(+)"]
    assert lines[9].split() == ["stay", "2", "1", "0.50"]
    assert lines[14].split()[:4] == ["1", "trade", "1.00", "0.75"]
    assert lines[-1].endswith("The matrix names no winner.")


def test_matrix_as_csv_can_be_read_back(shop: str) -> None:
    rows = list(csv.reader(StringIO(told("matrix", shop, "--format", "csv"))))
    assert rows == [
        ["thesis", "trade", "lasts", "paid", "rent", "debts", "items for", "items against", "weight against"],
        ["stay", "+", "+", "n/a", "-", "n/a", "2", "1", "0.50"],
        ["close", "-i", "-i", "-", "n/a", "(+)", "0", "3", "1.75"],
        ["diagnosticity", "1.00", "1.00", "0.50", "0.50", "0.00", "", "", ""],
        ["weight", "0.75", "0.50", "0.50", "0.50", "0.75", "", "", ""],
    ]


def test_matrix_as_markdown_has_a_table_for_cells_and_one_for_items(shop: str) -> None:
    lines = told("matrix", shop, "--format", "markdown").splitlines()
    assert lines[:6] == [
        "# Does the shop stay open?",
        "",
        "| thesis | 1 | 2 | 3 | 4 | 5 | items for | items against | weight against |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| `stay` | + | + | n/a | - | n/a | 2 | 1 | 0.50 |",
        "| `close` | -i | -i | - | n/a | (+) | 0 | 3 | 1.75 |",
    ]
    assert lines[9] == "| 1 | `trade`: The trade has grown. | 1.00 | 0.75 |"


ALIKE = (
    "argmap: 1\ntitle: Two\ntheses: [a, b]\nclaims:\n  a: {text: A.}\n  b: {text: B.}\n"
    "  r: {text: R., supports: [a, b]}\n"
)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_one_line_replaces_the_table_if_nothing_discriminates_between_the_theses(form: str, folder: Path) -> None:
    (folder / "map.yaml").write_text(ALIKE, encoding="utf-8")
    lines = told("matrix", "map.yaml", "--format", form).splitlines()
    assert lines[2:] == ["No given statement discriminates between the theses: each counts equally for all of them."]
    assert data_of("matrix", "map.yaml")["discriminates"] is False


class Cells(HTMLParser):
    """Reads the cells of tables, and the names of all tags."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self.tags: set[str] = set()
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and begin a cell."""
        del attrs
        self.tags.add(tag)
        if tag in {"td", "th"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        """Add words to the cell."""
        if self.cells:
            self.cells[-1] += data.strip()


def test_matrix_as_html_is_one_page_that_runs_nothing(folder: Path) -> None:
    hostile = SHOP.replace("The trade has grown.", "'<script>alert(1)</script> & more'").replace(
        "Does the shop stay open?", "'</title><img src=x onerror=alert(1)>'"
    )
    (folder / "shop.yaml").write_text(hostile, encoding="utf-8")
    outcome = run("matrix", "shop.yaml", "--format", "html", "--output", "build/matrix.html")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "shop.yaml -> build/matrix.html\n")
    page = (folder / "build" / "matrix.html").read_text(encoding="utf-8")
    read = Cells()
    read.feed(page)
    assert read.tags.isdisjoint({"script", "img", "iframe", "link"})
    assert "trade: <script>alert(1)</script> & more" in read.cells
    assert read.cells[6:12] == ["items for", "items against", "weight against", "stay: The shop stays open.", "+", "+"]
    assert "default-src 'none'" in page


def test_matrix_without_anything_given_is_refused(folder: Path) -> None:
    (folder / "map.yaml").write_text("argmap: 1\ntitle: T\nclaims: {a: A.}\n", encoding="utf-8")
    outcome = run("matrix", "map.yaml")
    assert (outcome.code, outcome.err) == (2, "argmap: no given statement of this map leads to a thesis\n")


# ------------------------------------------------------------------------------------------------ all of them

COMMANDS = (
    ["evaluate"],
    ["evaluate", "--all-semantics"],
    ["why", "a"],
    ["flip"],
    ["matrix"],
    ["what-if", "--without", "a"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_map_that_cannot_be_read_whole_is_refused(command: list[str], folder: Path) -> None:
    (folder / "map.yaml").write_text("argmap: 1\ntitle: T\nclaims: {a: {text: A., bogus: 1}}\n", encoding="utf-8")
    outcome = run(*command, "map.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith('A004 error: a claim has no field "bogus" (unknown-field)\n --> map.yaml:3:')
    assert outcome.err.splitlines()[-1] == (
        'argmap: cannot answer from "map.yaml"; use --partial to answer from what can be read'
    )


@pytest.mark.parametrize("command", [["flip"], ["matrix"], ["what-if", "--without", "few-asked"]], ids=" ".join)
def test_without_a_map_a_command_for_one_takes_the_only_one(command: list[str], project: Path) -> None:
    outcome = run(*command)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith('argmap: name a map: there are 7, "arguments/darwin-difficulties.yaml", ')
    for path in (project / "arguments").rglob("*.yaml"):
        if path.name != "library-sundays.yaml":
            path.unlink()
    assert told(*command) == told(*command, "arguments/library-sundays.yaml")


@pytest.mark.parametrize("command", COMMANDS[:5], ids=" ".join)
def test_unseen_characters_of_a_map_are_shown_as_escapes(command: list[str], folder: Path) -> None:
    content = SHOP.replace("title: Does", r'title: "\x1b[31mDoes').replace("open?\n", 'open?"\n', 1)
    content = content.replace("text: The trade has grown.", r'text: "The \x1b]0;trade\x07 has grown."')
    (folder / "map.yaml").write_text(content, encoding="utf-8")
    arguments = ["stay" if word == "a" else word for word in command]
    out = told(*arguments, "map.yaml")
    assert "\x1b" not in out
    assert "\x07" not in out


def test_standard_input_is_a_map_too() -> None:
    outcome = run("evaluate", "-", typed=SHOP)
    assert (outcome.code, outcome.err) == (0, "")
    assert "STANDS     stay: The shop stays open." in outcome.out


def test_a_solver_that_is_missing_is_reported_with_how_to_install_it(
    shop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "clingo", None)
    outcome = run("evaluate", shop, "--semantics", "preferred")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        'argmap: the preferred extensions need a solver that is not installed: pip install "argmap[solver]"\n'
    )
    lines = told("evaluate", shop, "--all-semantics").splitlines()
    assert "preferred was not used: the preferred extensions need a solver that is not installed" in lines[-2]


@pytest.mark.parametrize("command", ["evaluate", "show", "what-if"])
def test_an_option_that_has_another_name_now_is_refused_with_that(command: str, shop: str) -> None:
    outcome = run(command, shop, "--leaves", "reject")
    assert (outcome.code, outcome.out) == (2, "")
    told = " ".join(outcome.err.split())
    assert '"--accept", with the values all, grounded and assumptions' in told
