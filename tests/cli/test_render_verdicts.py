"""`argmap render`: the verdicts that a picture or page shows."""

from pathlib import Path

import pytest

from tests.cli.running import run


@pytest.mark.parametrize(
    ("options", "verdicts"),
    [
        (["--verdicts"], {"open-sundays": "tied · strength 0.64", "two-people": "stands · strength 0.90"}),
        (["--semantics", "grounded"], {"open-sundays": "undecided · strength 0.64"}),
        (["--semantics", "df-quad"], {"open-sundays": "tied · strength 0.80"}),
        (["--strengths", "published"], {"open-sundays": "tied · strength 0.55"}),
        (
            ["--accept", "assumptions"],
            {"two-people": "unproven · strength 0.90", "free-on-sundays": "stands · strength 0.50"},
        ),
    ],
)
def test_a_picture_shows_the_verdicts_that_are_asked_for(
    options: list[str], verdicts: dict[str, str], project: Path
) -> None:
    path = str(project / "arguments" / "library-sundays.yaml")
    rows = run("render", path, "-f", "dot", "-o", "-", *options).out.splitlines()
    ids = {name: f'id="library-sundays:{name}"]' for name in verdicts}
    told = {name: [words in row for row in rows if ids[name] in row] for name, words in verdicts.items()}
    assert told == {name: [True] for name in verdicts}


def test_a_page_says_by_which_semantics_it_judges(project: Path) -> None:
    path = str(project / "arguments" / "library-sundays.yaml")
    pages = [run("render", path, "-f", "html", "-o", "-", "--semantics", name).out for name in ("mlp", "grounded")]
    assert ["(the grounded semantics)" in page for page in pages] == [False, True]
    assert ["it is not a probability (mlp)" in page for page in pages] == [True, False]


def test_an_unknown_semantics_draws_nothing(project: Path) -> None:
    outcome = run("render", "arguments/library-sundays.yaml", "--semantics", "grunded")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: "grunded" is not one of the semantics; did you mean "grounded"?\n'
    assert not (project / "build").exists()


def test_verdicts_are_shown_without_being_asked_only_where_the_settings_say_so(project: Path) -> None:
    path = str(project / "arguments" / "library-sundays.yaml")
    faces = (("render", path, "-o", "-"), ("render", path, "-o", "-", "-f", "dot"), ("show", path))
    unasked = [run(*face).out for face in faces]
    assert not any("tied" in told or 'class="judged"' in told for told in unasked)
    (project / "arguments" / "argmap.toml").write_text("verdicts = true\n", encoding="utf-8")
    assert all("tied" in run(*face).out for face in faces)
    assert run("render", path, "-o", "-", "-f", "mermaid").code == 0
