"""`argmap render`: where pictures go, and when there are none."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from argmap.model.views.overview import OVERVIEW, PageKey
from argmap.workspace import engines
from argmap.workspace.targets import PageNames
from tests.cli.running import needs_permissions, run, run_as_user, run_program
from tests.maps import ROOT

MAP = "argmap: 1\ntitle: Small\nclaims: {a: {text: A., claims: {b: B.}}}\n"
BROKEN = "argmap: 1\ntitle: Broken\nclaims: {a: {text: A., claims: {b: B.}, bogus: 1}}\n"
SVG, PNG, DOT = b"<svg", b"\x89PNG\r\n\x1a\n", b"digraph"


@pytest.fixture
def small(folder: Path) -> Path:
    """A folder with one small map."""
    (folder / "small.yaml").write_text(MAP, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("options", "target", "beginning"),
    [
        (["-o", "x.svg"], "x.svg", SVG),
        (["-o", "x.png"], "x.png", PNG),
        (["-o", "x.gv"], "x.gv", DOT),
        (["-o", "deep/er/x.svg"], "deep/er/x.svg", SVG),
        (["-o", "out/"], "out/small.svg", SVG),
        (["-o", "out/", "-f", "png"], "out/small.png", PNG),
        (["-o", "out/", "--format", "dot"], "out/small.gv", DOT),
        (["-o", "picture"], "picture", SVG),
        (["-o", "picture", "-f", "png"], "picture", PNG),
        ([], "build/small.svg", SVG),
    ],
)
def test_the_output_is_a_file_or_a_folder_and_its_suffix_selects_the_format(
    options: list[str], target: str, beginning: bytes, small: Path
) -> None:
    outcome = run("render", "small.yaml", *options)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"small.yaml -> {target}\n")
    assert (small / target).read_bytes().startswith(beginning)


def test_a_folder_that_is_there_needs_no_slash(small: Path) -> None:
    (small / "out").mkdir()
    assert run("render", "small.yaml", "-o", "out").err == "small.yaml -> out/small.svg\n"


def test_a_picture_goes_to_standard_output_and_nothing_else_does(small: Path) -> None:
    outcome = run("render", "small.yaml", "-o", "-")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("<svg")
    assert outcome.out.endswith("</svg>\n")
    assert [path.name for path in small.iterdir()] == ["small.yaml"]


def test_a_map_from_standard_input_is_drawn(folder: Path) -> None:
    assert run("render", "-", "-o", "-", "-f", "dot", typed=MAP).out.startswith("digraph")
    assert run("render", "-", "-o", "out/", typed=MAP).err == "- -> out/map.svg\n"
    assert (folder / "out" / "map.svg").is_file()


def test_a_folder_is_drawn_with_its_folders(project: Path) -> None:
    outcome = run("render", "arguments", "-o", "out", "-f", "dot")
    assert outcome.code == 0
    assert sorted(str(path.relative_to(project / "out")) for path in project.rglob("*.gv")) == [
        "darwin-difficulties.gv",
        "federalist-10.gv",
        "four-day-week.gv",
        "library-sundays.gv",
        "plato-crito.gv",
        "russia-iran-syria.gv",
        "shared/rest-and-mistakes.gv",
    ]


@pytest.mark.parametrize("output", ["one.svg", "-"])
def test_several_maps_do_not_go_to_one_place(output: str, project: Path) -> None:
    outcome = run("render", "arguments", "-o", output)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f'argmap: "{output}" takes one picture and there are 7 maps: use a folder, or name one map\n'
    assert sorted(path.name for path in project.iterdir()) == ["README.md", "arguments", "seeds"]


def test_two_maps_of_one_name_do_not_overwrite_each_other(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "map.yaml").write_text(MAP, encoding="utf-8")
    outcome = run("render", "a/map.yaml", "b/map.yaml", "-o", "out/")
    assert outcome.code == 2
    assert 'two pictures would be written to "out/map.svg"' in outcome.err
    assert not (folder / "out").exists()


def test_a_file_with_errors_of_reading_is_not_drawn(folder: Path) -> None:
    (folder / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    outcome = run("render", "broken.yaml", "-o", "x.svg")
    assert (outcome.code, outcome.out) == (2, "")
    assert 'A004 error: a claim has no field "bogus" (unknown-field)\n --> broken.yaml:3:' in outcome.err
    assert not (folder / "x.svg").exists()


def test_what_can_be_read_is_drawn_where_that_is_asked_for(folder: Path) -> None:
    (folder / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    assert run("render", "broken.yaml", "-o", "x.svg", "--partial").code == 0
    assert 'id="broken:b"' in (folder / "x.svg").read_text(encoding="utf-8")


def test_nothing_to_read_is_not_drawn_even_where_that_is_asked_for(folder: Path) -> None:
    (folder / "empty.yaml").write_text("", encoding="utf-8")
    assert run("render", "empty.yaml", "gone.yaml", "-o", "out/", "--partial").code == 2
    assert not (folder / "out").exists()


def test_one_bad_file_does_not_keep_others_from_being_drawn(small: Path) -> None:
    (small / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    outcome = run("render", ".", "-o", "out/")
    assert outcome.code == 2
    assert [path.name for path in (small / "out").iterdir()] == ["small.svg"]


def test_warnings_do_not_keep_a_map_from_being_drawn(folder: Path) -> None:
    (folder / "warned.yaml").write_text(MAP.replace("b: B.", "b: {text: B., supports: nowhere}"), encoding="utf-8")
    assert run("render", "warned.yaml", "-o", "x.svg").code == 0


def test_the_systems_engine_is_asked_for_where_there_is_none(small: Path) -> None:
    (small / "bin").mkdir()
    environment = {"PATH": str(small / "bin")}
    outcome = run_program("render", "small.yaml", "--engine", "system", folder=small, environment=environment)
    assert (outcome.code, outcome.out) == (2, "")
    help_text = "install Graphviz, or leave --engine out to use the embedded one"
    assert outcome.err == f'argmap: there is no "dot" on this system: {help_text}\n'
    assert not (small / "build").exists()


def test_the_embedded_engine_needs_no_path(small: Path) -> None:
    environment = {"PATH": str(small / "nowhere")}
    assert run_program("render", "small.yaml", "-o", "x.svg", folder=small, environment=environment).code == 0


def test_an_output_that_cannot_be_written_is_reported(small: Path) -> None:
    outcome = run("render", "small.yaml", "-o", "small.yaml/x.svg")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("argmap: ")
    assert "small.yaml" in outcome.err
    assert (small / "small.yaml").read_text(encoding="utf-8") == MAP


@needs_permissions
def test_a_folder_that_is_closed_is_reported(small: Path) -> None:
    (small / "closed").mkdir(mode=0o500)
    outcome = run_as_user("render", "small.yaml", "-o", "closed/x.svg", folder=small)
    assert outcome.code == 2
    assert "closed" in outcome.err


@pytest.mark.slow
def test_a_picture_that_is_there_is_kept_when_drawing_fails(small: Path) -> None:
    engine = small / "bin" / "dot"
    engine.parent.mkdir()
    engine.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('out of ink')\n", encoding="utf-8")
    engine.chmod(0o755)
    (small / "x.svg").write_text("the old picture", encoding="utf-8")
    environment = {"PATH": str(engine.parent)}
    command = ("render", "small.yaml", "--engine", "system", "-o", "x.svg")
    outcome = run_program(*command, folder=small, environment=environment)
    assert (outcome.code, outcome.err) == (2, "argmap: the system engine failed: out of ink\n")
    assert (small / "x.svg").read_text(encoding="utf-8") == "the old picture"
    assert sorted(path.name for path in small.iterdir()) == ["bin", "small.yaml", "x.svg"]


def test_a_picture_that_is_there_is_overwritten(small: Path) -> None:
    (small / "x.svg").write_text("old", encoding="utf-8")
    (small / "x.svg").chmod(0o640)
    assert run("render", "small.yaml", "-o", "x.svg").code == 0
    assert (small / "x.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (small / "x.svg").stat().st_mode & 0o777 == 0o640


def test_an_unknown_format_is_a_wrong_use(small: Path) -> None:
    outcome = run("render", "small.yaml", "-f", "pgn")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: "pgn" is not one of the formats; did you mean "png"?\n'
    assert not (small / "build").exists()


@pytest.mark.parametrize("options", [["--direction", "up"], ["--label", "all"], ["--engine", "other"]])
def test_an_unknown_word_for_an_option_is_a_wrong_use(options: list[str], small: Path) -> None:
    outcome = run("render", "small.yaml", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert options[1] in outcome.err
    assert not (small / "build").exists()


def test_only_what_is_printed_has_pages_of_paper(small: Path) -> None:
    outcome = run("render", "small.yaml", "-o", "x.svg", "--paper", "a4")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: "svg" has no paper size: draw pdf, or omit --paper\n'
    assert not (small / "x.svg").exists()


def test_the_help_shows_common_options_and_all_where_they_are_asked_for() -> None:
    short, whole = run("render", "--help"), run("render", "--help-all")
    assert (short.code, whole.code, whole.err) == (0, 0, "")
    options = [
        len(re.findall(r"^  (?:-\w, )?--[a-z]", each.out.partition("Options:")[2], re.MULTILINE))
        for each in (short, whole)
    ]
    assert options[0] == 14
    assert options[1] > 25
    assert "--id-prefix" in whole.out
    assert "--id-prefix" not in short.out
    assert "--help-all" in short.out
    assert run("render", "--help").out == short.out


def test_options_change_the_picture(project: Path) -> None:
    map_path = str(project / "arguments" / "four-day-week.yaml")
    options: tuple[list[str], ...] = ([], ["--direction", "RL"], ["--label", "id"], ["--label", "both"], ["--spread"])
    pictures = [run("render", map_path, "-f", "dot", "-o", "-", *chosen).out for chosen in options]
    assert len(set(pictures)) == len(options)


def test_quiet_is_quiet(small: Path) -> None:
    outcome = run("render", "small.yaml", "-o", "x.svg", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert (small / "x.svg").is_file()


def test_invalid_dot_is_an_error_and_not_a_picture() -> None:
    with pytest.raises(ArgmapError, match="the embedded engine failed"):
        engines.run(engines.EngineName.EMBEDDED, "digraph {", "svg")


def test_a_part_of_a_map_is_drawn(project: Path) -> None:
    path = str(project / "arguments" / "library-sundays.yaml")
    whole = run("render", path, "-o", "-").out
    for options in (["--focus", "costs-little"], ["--thesis", "stay-closed"], ["--depth", "1"], ["--kinds", "claim"]):
        part = run("render", path, "-o", "-", *options)
        assert part.code == 0, part.err
        assert 0 < part.out.count('class="box ') < whole.count('class="box ')


def test_a_statement_that_is_not_there_is_a_wrong_use(small: Path) -> None:
    outcome = run("render", "small.yaml", "--focus", "bb")
    assert (outcome.code, outcome.err) == (2, 'argmap: there is no statement "bb" in the map; did you mean "b"?\n')
    assert not (small / "build").exists()


def test_of_several_maps_those_are_drawn_that_have_what_is_named(small: Path) -> None:
    (small / "other.yaml").write_text(MAP.replace("b: B.", "c: C."), encoding="utf-8")
    outcome = run("render", ".", "--focus", "c", "-o", "out/")
    assert (outcome.code, outcome.err) == (0, "./other.yaml -> out/other.svg\n")
    assert [path.name for path in (small / "out").iterdir()] == ["other.svg"]


def test_a_kind_that_is_not_there_is_a_wrong_use(small: Path) -> None:
    outcome = run("render", "small.yaml", "--kinds", "claim,fact")
    assert outcome.code == 2
    assert "'fact' is not a valid Kind; the kinds are claim, evidence, counterargument, assumption" in outcome.err
    assert not (small / "build").exists()


@pytest.fixture
def large(folder: Path) -> Path:
    """A folder with a large map."""
    claims = "".join(f"  Aa{n}: {{text: Claim {n}., supports: Aa{n // 3}}}\n" for n in range(1, 400))
    text = f"argmap: 1\ntitle: Large\ntheses: Aa0\nclaims:\n  Aa0: The thesis.\n{claims}"
    (folder / "large.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_large_map_is_an_overview_and_pages_next_to_it(large: Path) -> None:
    outcome = run("render", "large.yaml", "-o", "out/")
    pages = sorted(path.name for path in (large / "out").iterdir())
    assert (
        outcome.err
        == f"large.yaml -> out/large.svg and {len(pages) - 1} more pages; use --whole for a single picture\n"
    )
    drawn = {page: (large / "out" / page).read_text(encoding="utf-8") for page in pages}
    links = set(re.findall(r'<a href="([^"]*)"', "".join(drawn.values())))
    assert links == set(pages)
    assert 'href="large.svg"' in drawn["large.Aa30.svg"]


def test_the_overview_of_a_large_map_is_written_when_all_its_pages_are(large: Path) -> None:
    (large / "out" / "large.Aa30.svg").mkdir(parents=True)
    outcome = run("render", "large.yaml", "-o", "out/")
    assert outcome.code == 2
    assert '"out/large.Aa30.svg"' in outcome.err
    assert not (large / "out" / "large.svg").exists()


def test_a_map_that_cannot_be_read_is_not_drawn(folder: Path) -> None:
    (folder / "broken.yaml").write_text("argmap: 1\ntitle: T\nclaims:\n  a: A.\nwrong: 1\n", encoding="utf-8")
    outcome = run("render", "broken.yaml")
    assert outcome.code == 2
    assert outcome.err.endswith('argmap: cannot draw "broken.yaml"; use --partial to draw what can be read\n')


@pytest.mark.parametrize("options", [["--whole", "-o", "out/"], ["-f", "dot", "-o", "out/"]])
def test_a_large_map_is_drawn_in_one_where_that_is_asked_for_and_as_dot(options: list[str], large: Path) -> None:
    run("render", "large.yaml", *options)
    (picture,) = (large / "out").iterdir()
    assert "Claim 399." in picture.read_text(encoding="utf-8")


@pytest.mark.usefixtures("large")
def test_a_large_map_on_standard_output_is_one_picture() -> None:
    assert run("render", "large.yaml", "-o", "-").out.count('class="box ') == 400


def test_pages_whose_names_differ_in_case_alone_do_not_overwrite_each_other() -> None:
    names = PageNames("build/m.svg")
    keys = PageKey("a"), PageKey("A"), PageKey("x/../y"), OVERVIEW, PageKey("a"), PageKey("a", 2), PageKey(None, 2)
    assert [names.name(key) for key in keys] == [
        *("m.a.svg", "m.A-1.svg", "m.x_.._y.svg", "m.svg", "m.a.svg", "m.a.page-2.svg", "m.page-2.svg")
    ]


def test_the_result_is_opened_where_that_is_asked_for(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", opened.append)
    assert run("render", "small.yaml", "-o", "x.svg", "--open").code == 0
    assert opened == ["x.svg"]
    assert (small / "x.svg").is_file()
    run("render", "small.yaml", "-o", "x.svg")
    run("render", "small.yaml", "-o", "-", "--open")
    assert opened == ["x.svg"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
@pytest.mark.parametrize(("options", "is_shown"), [([], True), (["--quiet"], False)])
def test_a_terminal_shows_that_a_large_map_is_being_drawn(options: list[str], is_shown: bool, large: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "argmap", "render", "large.yaml", "-o", "x.svg", "--whole", *options]
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen(command, cwd=large, stdout=subprocess.DEVNULL, stderr=theirs, env=environment) as process:
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 4096):
                said += part
        except OSError:
            pass
    os.close(ours)
    assert process.returncode == 0
    assert (b"drawing large.yaml" in said) == is_shown


@pytest.mark.slow
def test_no_progress_goes_where_no_terminal_is(large: Path) -> None:
    outcome = run_program("render", "large.yaml", "-o", "x.svg", "--whole", folder=large)
    assert outcome.err == "large.yaml -> x.svg\n"
