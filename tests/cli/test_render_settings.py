"""`argmap render` and `argmap preview`: how the settings say that pictures look."""

from pathlib import Path
from typing import Any

import pytest
import typer

import argmap
from argmap.cli.commands import COMMANDS
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions
from argmap.formats import html
from argmap.lint.settings import Choice
from argmap.lint.settings.loader import LEAST_SCALE, MOST_SCALE
from argmap.lint.settings.table import RENDER, SettingType
from argmap.model.views import Shown
from argmap.server.preview.drawing import draw_preview
from argmap.workspace.folders import MapFile
from argmap.workspace.overlays import DISK
from argmap.workspace.rendering import RenderOptions, judged
from argmap.workspace.workspace import Workspace
from tests.cli.running import run

# A map that every option draws in another way: for and against, two pieces of evidence, a premise of two steps, a text
# of more than 8 lines.
MAP = f"""argmap: 1
title: A map
sources:
  counts: {{title: Counts of visitors}}
counterarguments:
  costs: {{text: Opening costs too much., attacks: open}}
claims:
  open: The library should open on Sundays.
  readers: {{text: "{"Many people read on Sundays. " * 15}", supports: open}}
  rooms: {{text: The rooms are warm., supports: open}}
  reading: {{text: People like to read., supports: readers}}
  also: {{text: Warm rooms draw readers., supports: [readers, rooms]}}
evidence:
  may: {{text: 410 people came in May., source: counts, supports: readers}}
  june: {{text: 430 people came in June., source: counts, supports: readers}}
"""
USUAL = {name: getattr(DEFAULT_LOOK, name.replace("-", "_")) for name in RENDER}
# The format in which an option shows, if not SVG.
FORMATS = {"scale": "png", "paper": "pdf"}
# The values to try: where drawing takes long, one of them.
VALUES = {
    **{name: setting.words or (True,) for name, setting in RENDER.items()},
    "scale": (0.5,),
    "paper": ("a3",),
}


@pytest.fixture
def place(folder: Path) -> Path:
    """Work in a folder with a map."""
    (folder / "map.yaml").write_text(MAP, encoding="utf-8")
    return folder


def option(name: str, value: object) -> str:
    """Return an option of the command line."""
    if isinstance(value, bool):
        return f"--{name}" if value else f"--no-{name}"
    return f"--{name}={value}"


def drawn(name: str, *options: str) -> bytes:
    """Return a picture in the format in which an option shows."""
    form = FORMATS.get(name, "svg")
    outcome = run("render", "map.yaml", "-f", form, "-o", f"map.{form}", *options)
    assert (outcome.code, outcome.err) == (0, f"map.yaml -> map.{form}\n")
    return Path(f"map.{form}").read_bytes()


def set_to(place: Path, name: str, value: object) -> None:
    """Write settings that hold one picture option."""
    written = str(value).lower() if isinstance(value, bool | float) else f'"{value}"'
    (place / "argmap.toml").write_text(f"[render]\n{name} = {written}\n", encoding="utf-8")


@pytest.mark.parametrize("name", RENDER)
def test_a_setting_draws_as_its_option_does(name: str, place: Path) -> None:
    usual = drawn(name)
    asked = {value: drawn(name, option(name, value)) for value in VALUES[name]}
    assert {*asked.values()} != {usual}, "an option that changes nothing here shows nothing"
    for value, picture in asked.items():
        set_to(place, name, value)
        assert drawn(name) == picture
        assert drawn(name, option(name, USUAL[name])) == usual


def test_the_settings_know_the_options_and_their_values() -> None:
    command: Any = typer.main.get_command(COMMANDS.get("render").app)
    options = {each.name: each for each in command.params}
    for name, setting in RENDER.items():
        kind = options[name.replace("-", "_")].type
        if setting.form is SettingType.CHOICE:
            assert setting.words == tuple(kind.choices)
        elif setting.form is SettingType.SCALE:
            assert (kind.min, kind.max) == (LEAST_SCALE, MOST_SCALE)
        else:
            assert kind.name == "boolean"


def test_the_nearest_settings_hold_for_each_map(folder: Path) -> None:
    asked = {}
    for theme in ("dark", "print"):
        (folder / theme).mkdir()
        (folder / theme / "map.yaml").write_text(MAP, encoding="utf-8")
        asked[theme] = run("render", f"{theme}/map.yaml", "-o", "-", "--theme", theme).out
        (folder / theme / "argmap.toml").write_text(f'render = {{theme = "{theme}"}}\n', encoding="utf-8")
    assert run("render", ".", "-o", "build/").code == 0
    assert {theme: (folder / "build" / theme / "map.svg").read_text(encoding="utf-8") for theme in asked} == asked
    assert asked["dark"] != asked["print"]


def test_paper_in_the_settings_is_for_printed_formats_alone(place: Path) -> None:
    usual = drawn("theme")
    set_to(place, "paper", "a4")
    assert drawn("theme") == usual
    outcome = run("render", "map.yaml", "--paper", "a4")
    assert (outcome.code, outcome.err) == (
        2,
        'argmap: "svg" has no paper size: draw pdf, or omit --paper\n',
    )


def test_a_wrong_setting_is_reported_and_the_others_hold(place: Path) -> None:
    asked = drawn("words", "--words")
    (place / "argmap.toml").write_text('[render]\nthema = "dark"\nwords = true\n', encoding="utf-8")
    outcome = run("render", "map.yaml")
    assert outcome.code == 0
    assert 'unknown picture option "thema" (bad-setting)\n --> argmap.toml:2:1\n' in outcome.err
    assert (place / "build" / "map.svg").read_bytes() == asked


def test_a_preview_looks_as_the_settings_say(place: Path) -> None:
    set_to(place, "words", value=True)
    checked = Workspace().check("map.yaml")
    options = RenderOptions("html", look=DiagramOptions(words=True))
    page = html.render_page(Shown(checked.graph), checked.documents, judged(checked.graph, options).look, is_live=True)
    assert draw_preview(MapFile("map.yaml", ""), DISK, Choice()).page == page.encode()


def test_the_python_api_draws_as_the_command_does(place: Path) -> None:
    set_to(place, "words", value=True)
    assert argmap.render(argmap.read("map.yaml")).encode() == drawn("words")


def test_a_picture_of_changes_looks_as_the_settings_say_unless_it_is_asked_otherwise(place: Path) -> None:
    (place / "old.yaml").write_text(MAP.replace("The rooms are warm.", "The rooms are cold."), encoding="utf-8")

    def compared(*options: str) -> str:
        outcome = run("diff", "old.yaml", "map.yaml", "-f", "svg", *options)
        assert (outcome.code, outcome.err) == (1, "1 map compared, 1 different\n")
        return outcome.out

    plain, down = compared(), compared("--direction", "BT")
    set_to(place, "direction", "BT")
    assert compared() == down != plain
    assert compared("--direction", "auto") == plain
    # Evidence has boxes of its own in such pictures, whatever pictures of one map have.
    set_to(place, "spread", value=False)
    assert compared() == plain


def test_verdicts_that_the_settings_ask_for_can_be_left_out(place: Path) -> None:
    def results() -> list[str]:
        (place / "old.yaml").write_text(MAP.replace("attacks: open", "attacks: rooms"), encoding="utf-8")
        commands = (
            ("render", "map.yaml", "-o", "-"),
            ("show", "map.yaml"),
            ("diff", "old.yaml", "map.yaml", "--format", "json"),
        )
        return [run(*command, *options).out for command in commands]

    options: tuple[str, ...] = ()
    plain = results()
    (place / "argmap.toml").write_text("verdicts = true\n", encoding="utf-8")
    judged_by_settings = results()
    options = ("--no-verdicts",)
    assert results() == plain
    options = ("--no-verdicts", "--standard", "clear-and-convincing")
    assert results() == plain
    assert all(one != other for one, other in zip(plain, judged_by_settings, strict=True))
