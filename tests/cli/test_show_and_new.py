"""`argmap show`, `argmap new` and `argmap schema`."""

import json
from pathlib import Path

import pytest

from argmap.lint import registry
from argmap.workspace.workspace import Workspace
from tests.cli.running import run
from tests.maps import ROOT

REST = """Do rested people make fewer mistakes?

● rested-people: Rested people make fewer mistakes at work.
├─ + mistakes-rise: The share of wrongly packed parcels doubles between Monday and Friday.
├─ + tired-by-friday: Most of the staff say that they are tired by Friday and then make more mistakes.
└─ - practice-matters: Mistakes come from want of practice and not from want of rest.
   └─ - old-hands-too: People with ten years of practice slip on Fridays as often as new ones.

"""
EVERYTHING = """argmap: 1
title: Every sign
question: Are all signs shown?
theses: t
claims:
  t: {text: The thesis., contradicts: rival}
  rival: {text: The rival., voice: reported, by: others}
  a: {text: A., supports: t}
  b: {text: B., supports: [t, a]}
  c: {text: C., supports: d}
  d: {text: D., supports: c}
counterarguments:
  x: {text: X., undercuts: b -> a, voice: conceded}
  y: {text: Y., undercuts: both}
assumptions:
  s: {text: S., supports: a -> t}
arguments:
  both: {premises: [a, s], supports: rival}
"""
OUTLINE = """Every sign
Are all signs shown?

● t: The thesis.
├─ + a: A.
│  ├─ + b: B.
│  │  └─ ~ x: X. [conceded]
│  └─ ++ s: S.
└─ + b (see above)
● rival: The rival. [reported: others]
└─ + both (linked)
   ├─ & a (see above)
   ├─ & s (see above)
   └─ ~ y: Y.
● c: C.
└─ + d: D.
   └─ + c (see above)

"""


def show(content: str, *options: str) -> str:
    """Return what is shown of a map."""
    outcome = run("show", "-", *options, typed=content)
    assert outcome.code == 0
    return outcome.out


def test_a_map_is_shown_as_an_outline() -> None:
    outcome = run("show", str(ROOT / "arguments" / "shared" / "rest-and-mistakes.yaml"))
    assert (outcome.code, outcome.out, outcome.err) == (0, REST, "")


def test_every_relation_has_its_sign_and_nothing_is_lost() -> None:
    assert show(EVERYTHING) == OUTLINE


def test_an_undercut_is_listed_below_its_step_though_the_premise_was_listed_before() -> None:
    content = (
        "argmap: 1\ntitle: T\nclaims: {t: {text: T., claims: {a: A.}}, u: U.}\n"
        "counterarguments: {x: {text: X., undercuts: b -> u}}\nevidence: {b: {text: B., supports: [a, u]}}\n"
    )
    assert show(content).splitlines()[2:-1] == [
        "● t: T.",
        "└─ + a: A.",
        "   └─ + b: B.",
        "● u: U.",
        "└─ + b (see above)",
        "   └─ ~ x: X.",
    ]


@pytest.mark.slow
def test_reasons_are_listed_in_the_order_of_the_file_where_that_is_asked_for_or_set(folder: Path) -> None:
    path = folder / "map.yaml"
    path.write_text(
        "argmap: 1\ntitle: A map\nclaims:\n  t: T.\n  a: {text: A., attacks: t}\n  b: {text: B., supports: t}\n",
        encoding="utf-8",
    )
    for_first, in_file = "├─ + b: B.\n└─ - a: A.\n", "├─ - a: A.\n└─ + b: B.\n"
    assert for_first in run("show", "map.yaml").out
    assert in_file in run("show", "--order", "file", "map.yaml").out
    (folder / "argmap.toml").write_text('[render]\norder = "file"\n', encoding="utf-8")
    assert in_file in run("show", "map.yaml").out
    assert for_first in run("show", "--order", "for-first", "map.yaml").out
    written = run("render", "-f", "markdown", "-o", "-", "map.yaml").out
    assert written.index("A.") < written.index("B.")
    page = run("render", "-f", "html", "-o", "-", "map.yaml").out
    assert page.index('id="map.outline:a"') < page.index('id="map.outline:b"')


def test_an_endlessly_deep_map_is_shown_in_short_lines() -> None:
    claims = "\n".join(f"  c{n}: {{text: C., supports: c{n - 1}}}" for n in range(1, 10_000))
    lines = show(f"argmap: 1\ntitle: Deep\ntheses: c0\nclaims:\n  c0: C.\n{claims}\n").splitlines()
    assert len(lines) == 2 + 10_000 + 1
    assert max(map(len, lines)) < 100
    assert lines[-2].endswith("└─ + c9999: C.")
    assert lines[-2].startswith("(9999) ")


def test_deeply_nested_brackets_are_shown_too() -> None:
    depth = 1_000
    nested = "".join(f"{{text: C., claims: {{c{n}: " for n in range(depth)) + "End." + "}}" * depth
    assert f"c{depth - 1}: End." in show(f"argmap: 1\ntitle: Deep\nclaims: {{top: {nested}}}\n")


def test_what_to_watch_for_is_below_its_statement() -> None:
    content = (
        "argmap: 1\ntitle: T\nclaims: {a: {text: A., indicators: [{text: X., observed: 'no'}, {text: Y.}], "
        "claims: {b: {text: B., indicators: [{text: Z.}]}, c: C.}}}\n"
    )
    assert show(content).splitlines()[2:-1] == [
        "● a: A.",
        "  watch for: X. (observed: no)",
        "  watch for: Y.",
        "├─ + b: B.",
        "│    watch for: Z.",
        "└─ + c: C.",
    ]


def test_unseen_characters_are_shown_as_escapes() -> None:
    shown = show('argmap: 1\ntitle: "\\e[31mT"\nclaims: {a: "B\\u202eC"}\n')
    assert "\\x1b[31mT\n" in shown
    assert "● a: B\\u202eC\n" in shown


JUDGED = """Every sign
Are all signs shown?

● t: The thesis. (0.53)
├─ + ? a: A. (unproven, 0.50)
│  ├─ + b: B. (0.50, load-bearing, does not count: undercut by x)
│  │  └─ ~ x: X. [conceded] (0.50)
│  └─ ++ s: S. (0.50)
└─ + b (see above)
● ✗ rival: The rival. [reported: others] (falls, 0.50)
└─ + both (linked) (does not count: undercut by y)
   ├─ & ? a (see above)
   ├─ & s (see above)
   └─ ~ y: Y. (0.50)
● ≈ c: C. (undecided, 0.50)
└─ + ≈ d: D. (undecided, 0.50)
   └─ + ≈ c (see above)

"""


def test_verdicts_are_marked_named_in_a_word_and_end_with_the_strength() -> None:
    assert show(EVERYTHING, "--verdicts") == JUDGED


def test_whoever_asks_for_terms_of_verdicts_sees_verdicts_on_those_terms() -> None:
    strict = show(EVERYTHING, "--standard", "beyond-reasonable-doubt")
    assert "● ? t: The thesis. (no verdict, 0.53)\n" in strict
    assert show(EVERYTHING, "--semantics", "grounded") == JUDGED
    by_other = show(EVERYTHING, "--semantics", "mlp")
    assert "● t: The thesis. (0.56)\n" in by_other
    assert "● ≈ c: C. (undecided, 0.50)\n" in by_other
    given = show(EVERYTHING, "--accept", "assumptions")
    assert "│  ├─ + ? b: B. (unproven, 0.50)\n" in given
    assert "● t: The thesis. (0.61)\n" in show(EVERYTHING, "--strengths", "published")
    assert run("show", "-", "--semantics", "grunded", typed=EVERYTHING).err == (
        'argmap: "grunded" is not one of the semantics; did you mean "grounded"?\n'
    )


def test_the_verdicts_on_a_part_are_those_of_the_whole_map() -> None:
    assert show(EVERYTHING, "--verdicts", "--focus", "rival", "--depth", "1").splitlines()[3:-1] == [
        "● t: The thesis. +1 more statement (0.53)",
        "└─ + ? a: A. +2 more statements (unproven, 0.50)",
        "   └─ ++ s: S. (0.50)",
        "● ✗ rival: The rival. [reported: others] (falls, 0.50)",
        "└─ + both (linked) (does not count: undercut by y)",
        "   ├─ & ? a (see above)",
        "   ├─ & s (see above)",
        "   └─ ~ y: Y. (0.50)",
    ]


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (["--thesis", "rival", "--depth", "0"], ["● rival: The rival. [reported: others] +5 more statements"]),
        (["--kinds", "claim", "--thesis", "a"], ["● a: A.", "└─ + b: B."]),
        (["--thesis", "a", "--collapse", "b"], ["● a: A.", "└─ + b: B.", "   └─ ~ x: X. [conceded]"]),
        (["--thesis", "t", "--collapse", "t"], ["● t: The thesis. +4 more statements"]),
        (["--depth", "1", "--kinds", "assumption"], ["● t: The thesis.", "● s: S."]),
    ],
)
def test_a_part_of_a_map_is_shown_as_it_is_drawn(options: list[str], lines: list[str]) -> None:
    assert show(EVERYTHING, *options).splitlines()[3:-1] == lines


def test_what_has_a_tag_is_shown_with_its_ways_to_the_theses() -> None:
    tagged = EVERYTHING.replace("text: B.", "text: B., tags: money")
    assert show(tagged, "--tag", "money").splitlines()[3:-1] == [
        "● t: The thesis.",
        "├─ + a: A.",
        "│  └─ + b: B.",
        "└─ + b (see above)",
        "● rival: The rival. [reported: others]",
        "└─ + a (argument both) (see above)",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--focus", "rivel"], 'there is no statement "rivel" in the map; did you mean "rival"?'),
        (["--tag", "x"], 'there is no tag "x" in the map; there are none'),
    ],
)
def test_a_part_that_is_not_there_is_a_wrong_use(options: list[str], message: str) -> None:
    outcome = run("show", "-", *options, typed=EVERYTHING)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")


def several(folder: Path) -> None:
    """Write three maps: two share an id, each has one of its own, and one cannot be read whole."""
    for name, others in (("a", "x: {text: X., tags: [t]}"), ("b", "y: Y."), ("c", "y: {text: Y., bogus: 1}")):
        content = f"argmap: 1\ntitle: Map {name}\nclaims: {{both: {{text: Both., claims: {{{others}}}}}}}\n"
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--focus", "x"], ["Map a"]),
        (["--thesis", "both"], ["Map a", "Map b", "Map c"]),
        (["--thesis", "both", "--collapse", "y"], ["Map b", "Map c"]),
        (["--tag", "t"], ["Map a"]),
    ],
)
def test_of_several_maps_those_are_shown_that_have_what_is_named(
    folder: Path, options: list[str], titles: list[str]
) -> None:
    several(folder)
    outcome = run("show", ".", *options)
    assert (outcome.code, outcome.out) == (2, "")
    outcome = run("show", ".", *options, "--partial")
    assert outcome.code == 0
    assert [line for line in outcome.out.splitlines() if line.startswith("Map")] == titles
    assert "c.yaml:3:" in outcome.err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--focus", "yy"], 'there is no statement "yy" in any of the maps; did you mean "y"?'),
        (["--tag", "tt"], 'there is no tag "tt" in any of the maps; did you mean "t"?'),
        (
            ["--focus", "x", "--collapse", "y"],
            "no single map contains everything that is named; name a map and only what it contains",
        ),
    ],
)
def test_what_no_map_has_is_a_wrong_use(folder: Path, options: list[str], message: str) -> None:
    several(folder)
    outcome = run("show", ".", *options, "--partial")
    assert (outcome.code, outcome.out, outcome.err.splitlines()[-1]) == (2, "", f"argmap: {message}")
    (folder / "c.yaml").unlink()
    outcome = run("render", ".", *options)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")
    assert not (folder / "build").exists()


def test_part_of_a_map_is_shown_with_verdicts_where_that_is_asked_for(folder: Path) -> None:
    (folder / "broken.yaml").write_text("argmap: 1\ntitle: T\nclaims: {a: {text: A., bogus: 1}}\n", encoding="utf-8")
    outcome = run("show", "broken.yaml", "--verdicts", "--partial")
    assert outcome.code == 0
    assert outcome.out == 'incomplete: "broken.yaml" could not be read whole\nT\n\n● ? a: A. (unproven, 0.50)\n\n'


def test_colours_are_used_as_asked() -> None:
    content = "argmap: 1\ntitle: T\nclaims: {a: {text: A., claims: {b: B.}}}\n"
    coloured = run("show", "-", "--color", "always", typed=content, color=True).out
    assert "\x1b[" in coloured
    judged = run("show", "-", "--color", "always", "--verdicts", typed=EVERYTHING, color=True).out
    assert "\x1b[35m\x1b[1m? \x1b[0ma: A. (\x1b[35munproven\x1b[0m, 0.50)\n" in judged
    assert "\x1b[" not in show(content, "--color", "never")
    assert "\x1b[" not in show(content)


def test_what_can_be_read_is_shown_and_the_rest_is_reported_where_that_is_asked_for(folder: Path) -> None:
    (folder / "broken.yaml").write_text("argmap: 1\ntitle: T\nclaims: {a: {text: A., bogus: 1}}\n", encoding="utf-8")
    refused, partial = run("show", "broken.yaml"), run("show", "broken.yaml", "--partial")
    hint = 'argmap: cannot answer from "broken.yaml"; use --partial to answer from what can be read\n'
    assert (refused.code, refused.out, refused.err) == (2, "", partial.err + hint)
    shown = 'incomplete: "broken.yaml" could not be read whole\nT\n\n● a: A.\n\n'
    assert (partial.code, partial.out) == (0, shown)
    assert partial.err.startswith('A004 error: a claim has no field "bogus"')


def test_a_file_that_is_not_there_is_reported(folder: Path) -> None:
    outcome = run("show", "gone.yaml")
    assert (outcome.code, outcome.out, "A013" in outcome.err) == (2, "", True)
    assert list(folder.iterdir()) == []


def test_a_new_map_is_clear(folder: Path) -> None:
    outcome = run("new", "deep/question.yaml")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("deep/question.yaml: ")
    assert Workspace().check(folder / "deep" / "question.yaml").diagnostics == ()
    assert registry.rules()


def test_a_new_map_goes_to_standard_output_too(folder: Path) -> None:
    run("new", "question.yaml", "--quiet")
    content = (folder / "question.yaml").read_text(encoding="utf-8")
    assert run("new").out == run("new", "-").out == content
    assert [path.name for path in folder.iterdir()] == ["question.yaml"]


def test_new_overwrites_nothing(folder: Path) -> None:
    (folder / "mine.yaml").write_text("mine", encoding="utf-8")
    (folder / "dangling.yaml").symlink_to("nowhere")
    for name in ("mine.yaml", "dangling.yaml", "."):
        outcome = run("new", name)
        assert (outcome.code, outcome.err) == (2, f'argmap: "{name}" already exists: name another file\n')
    assert (folder / "mine.yaml").read_text(encoding="utf-8") == "mine"
    assert not (folder / "nowhere").exists()


MODELINE = "# yaml-language-server: $schema="


def first_line(path: Path) -> str:
    """Return the first line of a file."""
    return path.read_text(encoding="utf-8").partition("\n")[0]


def test_a_new_map_names_no_schema_that_is_not_there(folder: Path) -> None:
    run("new", "street.yaml")
    assert MODELINE not in (folder / "street.yaml").read_text(encoding="utf-8")


def test_a_new_map_comes_with_the_schema_where_that_is_asked_for(folder: Path) -> None:
    outcome = run("new", "maps/street.yaml", "--schema")
    assert (outcome.code, outcome.err.splitlines()[0]) == (
        0,
        "maps/argmap.schema.json: what editors with a YAML server complete and check by",
    )
    assert (folder / "maps" / "argmap.schema.json").read_text(encoding="utf-8") == run("schema").out
    assert first_line(folder / "maps" / "street.yaml") == f"{MODELINE}argmap.schema.json"
    assert Workspace().check(folder / "maps" / "street.yaml").diagnostics == ()


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("second.yaml", "argmap.schema.json"),
        ("maps/second.yaml", "../argmap.schema.json"),
        ("maps with spaces/2026/second.yaml", "../../argmap.schema.json"),
    ],
)
def test_a_second_map_uses_the_schema_of_a_folder_above(name: str, written: str, folder: Path) -> None:
    (folder / "argmap.schema.json").write_text("{}", encoding="utf-8")
    outcome = run("new", name, "--schema")
    assert (outcome.code, first_line(folder / name)) == (0, f"{MODELINE}{written}")
    assert [path.name for path in folder.rglob("*.json")] == ["argmap.schema.json"]
    assert (folder / "argmap.schema.json").read_text(encoding="utf-8") == "{}"


def test_a_schema_above_the_project_is_not_used(folder: Path) -> None:
    (folder / "argmap.schema.json").write_text("{}", encoding="utf-8")
    (folder / "project").mkdir()
    (folder / "project" / "argmap.toml").write_text("", encoding="utf-8")
    run("new", "project/maps/street.yaml")
    assert not first_line(folder / "project" / "maps" / "street.yaml").startswith(MODELINE)


def test_a_schema_is_written_neither_to_standard_output_nor_over_what_is_not_a_file(folder: Path) -> None:
    assert (
        run("new", "--schema").err == "argmap: --schema requires a file: name the one to write, for example map.yaml\n"
    )
    (folder / "argmap.schema.json").mkdir()
    outcome = run("new", "street.yaml", "--schema")
    words = 'argmap: "argmap.schema.json" already exists, and is not a file: move it away\n'
    assert (outcome.code, outcome.err) == (2, words)
    assert not (folder / "street.yaml").exists()


def test_the_schema_of_the_project_is_the_one_that_is_printed() -> None:
    printed = run("schema").out
    assert json.loads(printed)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert printed == (ROOT / "argmap.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["validate", "show"])
def test_two_maps_are_reported_one_after_the_other(command: str, folder: Path) -> None:
    for name in ("one", "two"):
        (folder / f"{name}.yaml").write_text(f"argmap: 1\ntitle: {name}\nclaims: {{a: A.}}\n", encoding="utf-8")
    outcome = run(command, "one.yaml", "two.yaml")
    assert outcome.out.index("one") < outcome.out.index("two")
