"""Settings: what they choose, which file applies, and how wrong ones are reported."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.lint.limits import Limits
from argmap.lint.registry import rules
from argmap.lint.settings import Choice, Settings, is_named, left_out_by
from argmap.lint.settings.loader import configure
from argmap.workspace.workspace import Workspace

LONE = "argmap: 1\ntitle: A map\nclaims:\n  stay: {text: The shop stays open., claims: {door: The door is open.}}\n"
CODES = [rule.code for rule in rules()]


def settings_of(content: str) -> Settings:
    """Return the settings of a file of our own, which must be right."""
    settings = configure(Text("argmap.toml", content), "")
    assert settings
    assert settings.problems == ()
    return settings


def said_of(content: str, name: str = "argmap.toml") -> list[tuple[int, int, str, str]]:
    """Return what is wrong with a file of settings: line, column, message and help."""
    settings = configure(Text(name, content), "")
    assert settings
    return [(p.span.start.line, p.span.start.column, p.message, p.help) for p in settings.problems]


def codes_told(path: Path) -> set[str]:
    """Return the codes of all findings in a file."""
    return {diagnostic.code for diagnostic in Workspace().check(path).diagnostics}


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("", {"A101", "A201", "A202", "A401", "A403"}),
        ('select = ["A4"]', {"A401", "A403"}),
        ('ignore = ["A4"]', {"A101", "A201", "A202"}),
        ('select = ["A4"]\nignore = ["A403"]', {"A401"}),
        ('select = ["unused-source"]\nignore = ["A4"]', {"A403"}),
        ('select = ["A40"]\nignore = ["A4"]', {"A401", "A403"}),
        ('select = ["A4", "A201"]\nignore = ["A2", "A40"]', {"A201"}),
        ('ignore = ["A"]', set()),
        ('select = ["A"]\nignore = ["A2", "unsupported-claim"]', {"A101", "A401", "A403"}),
        ("select = []", set()),
    ],
)
def test_the_selector_that_names_a_rule_most_exactly_decides(content: str, kept: set[str]) -> None:
    left_out = settings_of(content).left_out
    assert {code for code in ("A101", "A201", "A202", "A401", "A403") if code not in left_out} == kept


@given(st.lists(st.sampled_from(["A", "A0", "A00", "yaml-syntax", "A001", *CODES])), st.booleans())
def test_what_keeps_a_file_from_being_read_is_never_left_out(selectors: list[str], is_selected: bool) -> None:
    choice = Choice(select=tuple(selectors)) if is_selected else Choice(ignore=tuple(selectors))
    assert not left_out_by(choice) & {rule.code for rule in rules() if rule.is_reading_error}


@pytest.mark.parametrize(
    ("pattern", "path", "named"),
    [
        ("*.yaml", "a.yaml", True),
        ("*.yaml", "deep/down/a.yaml", True),
        ("a.yaml", "deep/a.yaml", True),
        ("deep", "deep/a.yaml", False),
        ("deep/*.yaml", "deep/a.yaml", True),
        ("deep/*.yaml", "deep/down/a.yaml", False),
        ("deep/", "deep/down/a.yaml", True),
        ("deep/**", "deep/down/a.yaml", True),
        ("deep/**", "deeper/a.yaml", False),
        ("./deep/*", "deep/a.yaml", True),
        ("**/down/*.yaml", "deep/down/a.yaml", True),
        ("**/down/*.yaml", "down/a.yaml", True),
        ("**/down/**/a.yaml", "x/down/y/z/a.yaml", True),
        ("**/down/**/a.yaml", "x/down/y/z/b.yaml", False),
        ("**", "a/b", True),
        ("d[ae]ep/?.yaml", "deep/a.yaml", True),
        ("a/b", "a/b/c", False),
        ("a/b/c", "a/b", False),
        ("DEEP/*", "deep/a.yaml", False),
    ],
)
def test_a_pattern_names_files(pattern: str, path: str, named: bool) -> None:
    assert is_named(path, pattern) is named


def test_a_hostile_pattern_takes_no_time() -> None:
    assert not is_named("a" * 200, "*a" * 60 + "b")
    assert not is_named("a/" * 200 + "c", "**/a/" * 60 + "b")


def test_severities_and_limits_are_set() -> None:
    settings = settings_of('severity = {A1 = "info", orphan = "error"}\nlimits = {levels = 3, most-characters = 9}')
    assert settings.severities["A107"] == "error"
    assert settings.severities["A108"] == "info"
    assert settings.limits == Limits(levels=3, most_characters=9)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a = [", (1, 6, "the settings cannot be read as TOML: invalid value", "see https://toml.io")),
        ('a = "x\n', (1, 7, "the settings cannot be read as TOML: illegal character '\\n'", "see https://toml.io")),
        ("a = " + "[" * 5000, (1, 1, "the settings are nested too deeply", "use less nesting")),
        ("ignroe = []", (1, 1, 'unknown setting "ignroe"', 'did you mean "ignore"?')),
        (
            "paths = 'docs'",
            (
                1,
                9,
                '"paths" must be a list of files and folders, not a text',
                'write, for example, paths = ["docs/decisions"]',
            ),
        ),
        ("paths = [1]", (1, 10, "a path must be a text, not 1", "write the path of a file or folder")),
        ("paths = ['']", (1, 10, '"" is not a path', 'name a file or folder, with "/" as the separator')),
        *(
            (
                f"paths = ['a', '{path}']",
                (
                    1,
                    15,
                    f'"{path}" leads out of the folder of the settings',
                    "name a file or folder below it, relative to it",
                ),
            )
            for path in ("..", "a/../../b", "/etc", "C:/maps")
        ),
        (
            "zzz = 1",
            (
                1,
                1,
                'unknown setting "zzz"',
                "choose one of: paths, select, ignore, preview, verdicts, profile, severity, per-file, limits, render",
            ),
        ),
        (
            "\n  limits.levels = 'x'",
            (2, 19, '"levels" must be a whole number of at least 1, not a text', "write, for example, levels = 7"),
        ),
        ('select = ["orphn"]', (1, 11, 'no rule is called "orphn"', 'did you mean "orphan"?')),
        ('select = ["B1"]', (1, 11, 'no rule is called "B1"', "run argmap rules to list them")),
        ('select = [""]', (1, 11, 'no rule is called ""', "run argmap rules to list them")),
        ("levels = 3", (1, 1, 'unknown setting "levels"', 'move it to "limits"')),
        (
            '[tool.argmap]\nselect = ["A1"]',
            (
                1,
                2,
                'unknown setting "tool"',
                "remove the heading [tool.argmap]: argmap.toml contains only settings",
            ),
        ),
        ("words = true", (1, 1, 'unknown setting "words"', 'move it to "render"')),
        (
            "[render]\nverdicts = true",
            (2, 1, 'unknown picture option "verdicts"', "move it above this table, to the other settings"),
        ),
        (
            '[render]\nid-prefix = "x"',
            (
                2,
                1,
                'unknown picture option "id-prefix"',
                "choose one of: theme, direction, label, words, spread, order, far, whole-text, scale, paper",
            ),
        ),
        (
            "render = {whole_text = true}",
            (1, 11, 'unknown picture option "whole_text"', 'did you mean "whole-text"?'),
        ),
        (
            'render.theme = "drak"',
            (1, 16, '"theme" must be light, dark, auto or print, not "drak"', 'did you mean "dark"?'),
        ),
        (
            "render.direction = 3",
            (1, 20, '"direction" must be auto, TB, BT, LR or RL, not 3', 'write, for example, direction = "LR"'),
        ),
        *(
            (
                f"render.scale = {value}",
                (1, 16, f'"scale" must be a number from 0.1 to 10, not {told}', "write, for example, scale = 2"),
            )
            for value, told in {"0.05": "0.05", "11": "11", "nan": "nan", "true": "true or false"}.items()
        ),
        (
            "render = 3",
            (
                1,
                10,
                '"render" must be a table of picture options, not 3',
                'write, for example, render = { theme = "print", words = true }',
            ),
        ),
        (
            'profile = "importd"',
            (1, 11, '"profile" must be default or imported, not "importd"', 'did you mean "imported"?'),
        ),
        (
            'severity = {A9 = "off"}',
            (1, 18, '"off" is not a severity', "write error, warning or info; to skip a rule, add it to ignore"),
        ),
        *(
            (
                f"per-file = {{'{pattern}' = [\"A1\"]}}",
                (
                    1,
                    13,
                    f'the pattern "{pattern}" matches no file below this folder',
                    'write it relative to the folder of the settings, with "/" as the separator',
                ),
            )
            for pattern in ("/maps/*", "../*.yaml", "drafts\\*.yaml")
        ),
        (
            'ignore = ["A00"]',
            (1, 11, '"A00" cannot be ignored: it reports errors that prevent a file from being read', "remove it"),
        ),
    ],
)
def test_a_wrong_setting_is_reported_with_its_place(content: str, said: tuple[int, int, str, str]) -> None:
    assert said_of(content) == [said]


def test_a_value_that_is_not_a_table_is_reported() -> None:
    said = (2, 10, '"argmap" must be a table, not 3', "write [tool.argmap], followed by the settings")
    assert said_of("[tool]\nargmap = 3\n", "pyproject.toml") == [said]


def test_picture_options_are_kept_as_they_are_written() -> None:
    written = settings_of('[render]\ntheme = "print"\nwhole-text = true\nscale = 2\n')
    assert written.render == {"theme": "print", "whole-text": True, "scale": 2}


@pytest.mark.parametrize("content", ["", "[tool]\n", "[tool.argmapper]\nselect = 1\n", "tool = 3\n"])
def test_a_shared_file_without_our_table_holds_no_settings(content: str) -> None:
    assert configure(Text("pyproject.toml", content), "") is None


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_of_settings_raise(content: str) -> None:
    configure(Text("argmap.toml", content), "")


def test_the_nearest_settings_above_a_file_hold(tmp_path: Path) -> None:
    for folder in ("near/deep", "other", "none"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "map.yaml").write_text(LONE, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.argmap]\nignore = ["A202"]\n', encoding="utf-8")
    (tmp_path / "near" / "argmap.toml").write_text('ignore = ["A201"]\n', encoding="utf-8")
    (tmp_path / "near" / "deep" / "pyproject.toml").write_text('[project]\nname = "argmap-user"\n', encoding="utf-8")
    (tmp_path / "other" / "argmap.toml").write_text("", encoding="utf-8")
    (tmp_path / "other" / "pyproject.toml").write_text("[tool.argmap]\nselect = []\n", encoding="utf-8")
    told = {folder: codes_told(tmp_path / folder / "map.yaml") & {"A201", "A202"} for folder in ("near/deep", "other")}
    assert told == {"near/deep": {"A202"}, "other": {"A202"}}
    assert "A202" not in codes_told(tmp_path / "none" / "map.yaml")


def test_rules_are_left_out_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafts").mkdir()
    for name in ("drafts/one.yaml", "two.yaml"):
        (tmp_path / name).write_text(LONE, encoding="utf-8")
    (tmp_path / "argmap.toml").write_text('per-file = {"drafts/**" = ["A2"]}\n', encoding="utf-8")
    for folder in (tmp_path, tmp_path / "drafts", tmp_path.parent):
        monkeypatch.chdir(folder)
        assert not codes_told(tmp_path / "drafts" / "one.yaml") & {"A202"}
        assert "A202" in codes_told(tmp_path / "two.yaml")


def test_settings_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(LONE, encoding="utf-8")
    (tmp_path / "argmap.toml").write_bytes(b"select = [\xff]\n")
    (diagnostic,) = [d for d in Workspace().check(tmp_path / "map.yaml").diagnostics if d.code == "A904"]
    assert diagnostic.message == "byte 0xFF at offset 10 is not UTF-8"
    assert (diagnostic.span.start.line, diagnostic.span.start.column) == (1, 11)


def test_a_choice_made_elsewhere_takes_precedence_over_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(LONE, encoding="utf-8")
    (tmp_path / "argmap.toml").write_text('select = ["A202"]\n', encoding="utf-8")
    chosen = {
        Choice(): {"A202"},
        Choice(ignore=("A202",)): set(),
        Choice(select=("A2",)): {"A202"},
        Choice(select=("A2",), ignore=("A202",)): set(),
        Choice(select=("A3",)): set(),
    }
    for choice, codes in chosen.items():
        assert {d.code for d in Workspace(choice).check(path).diagnostics} & {"A201", "A202"} == codes
