"""Parsing of settings files, with a finding for everything that cannot be used."""

import posixpath
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import PureWindowsPath
from typing import Any, TypeAlias

from argmap.base.diagnostics import Finding, Severity
from argmap.base.text import Span, Text
from argmap.base.values import frozen
from argmap.language.suggestions import did_you_mean
from argmap.lint.limits import Limits
from argmap.lint.registry import Rule, by_name
from argmap.lint.settings import Choice, Profile, Settings, chosen_by, is_held_back, left_out_by, named_by
from argmap.lint.settings.table import LIMITS, RENDER, SETTINGS, Setting, SettingType
from argmap.lint.settings.toml_positions import Path, places

CODE = "A904"
MOST_CHARACTERS = 1_000_000
# Searching for the nearest name takes time, so only the first mistakes get suggestions.
MOST_SUGGESTIONS = 20
OWN_FILE = "argmap.toml"
# The table in a file shared with other programs.
SHARED_TABLE = ("tool", "argmap")
LIMITS_OF, RENDER_OF = "limits", "render"
# The nested tables, by name.
INNER = {LIMITS_OF: LIMITS, RENDER_OF: RENDER}
LEAST_SCALE, MOST_SCALE = 0.1, 10
# How the parser reports a position: "... (at line 3, column 5)", "... (at end of document)".
AT = re.compile(r"(?s)(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")
# A TOML value, whose type only the file determines.
Value: TypeAlias = Any
WORDS = {str: "a text", bool: "true or false", list: "a list", dict: "a table"}


@frozen()
class SettingsReader:
    """A settings file that is being read."""

    text: Text
    problems: list[Finding] = field(default_factory=list)

    def report(self, path: Path, message: str, help_text: str, *, at_key: bool = False) -> None:
        """Add a finding at a value or a key. Positions are searched for only here, because most settings are valid."""
        known = places(self.text.content)
        while path not in known:
            path = path[:-1]
        first, last = known[path].key if at_key else known[path].value
        self.problems.append(Finding(CODE, Span(self.text, first, last), message, help_text))


def configure(text: Text, folder: str) -> Settings | None:
    """Return the settings in a file, which apply below `folder`, or None if it contains none.

    `argmap.toml` contains only settings; in other files they are in a table.
    """
    if len(text.content) > MOST_CHARACTERS:
        message = f"the file is longer than {MOST_CHARACTERS:,} characters"
        help_text = f"move the settings to a file {OWN_FILE}"
        return Settings(problems=(Finding(CODE, Span(text, 0, 0), message, help_text),))
    try:
        path, data = own_table(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Settings(problems=(explain(text, error),))
    if data is None:
        return None
    reading = SettingsReader(text)
    if not isinstance(data, dict):
        reading.report(
            path, f'"argmap" must be a table, not {describe(data)}', "write [tool.argmap], followed by the settings"
        )
        data = {}
    return read(reading, path, data, folder)


def own_table(text: Text) -> tuple[Path, Value]:
    """Return the path of the settings in a file and their value, or None if there are none.

    Raises TOMLDecodeError if the file is not valid TOML, and RecursionError.
    """
    data: Value = tomllib.loads(text.content)
    path: Path = () if text.path.endswith(OWN_FILE) else SHARED_TABLE
    for name in path:
        data = data.get(name) if isinstance(data, dict) else None
    return path, data


def explain(text: Text, error: Exception) -> Finding:
    """Return the finding for a file that is not valid TOML."""
    if isinstance(error, RecursionError):
        return Finding(CODE, Span(text, 0, 0), "the settings are nested too deeply", "use less nesting")
    match = AT.fullmatch(str(error))
    words = match[1] if match else str(error)
    offset = len(text.content)
    if match and match[2]:
        starts = text.line_starts
        offset = min(starts[min(int(match[2]), len(starts)) - 1] + int(match[3]) - 1, offset)
    message = f"the settings cannot be read as TOML: {words[:1].lower()}{words[1:]}"
    return Finding(CODE, Span(text, offset, min(offset + 1, len(text.content))), message, "see https://toml.io")


def read(reading: SettingsReader, path: Path, data: Mapping[str, Value], folder: str) -> Settings:
    """Return the settings in a table."""
    known = dict(known_entries(reading, path, data, SETTINGS, "setting"))
    ignore = tuple(read_rules(reading, (*path, "ignore"), known.get("ignore", []), can_stay=False))
    select = tuple(read_rules(reading, (*path, "select"), known["select"])) if "select" in known else None
    preview = bool(known.get("preview", False))
    if select and not preview:
        report_held_back(reading, (*path, "select"), known["select"])
    return Settings(
        left_out=left_out_by(Choice(select, ignore)),
        preview=preview,
        verdicts=bool(known.get("verdicts", False)),
        profile=Profile(known["profile"]) if "profile" in known else None,
        chosen=chosen_by(select or ()),
        severities=read_severities(reading, (*path, "severity"), known.get("severity", {})),
        per_file=read_per_file(reading, (*path, "per-file"), known.get("per-file", {})),
        folder=folder,
        paths=tuple(read_paths(reading, (*path, "paths"), known.get("paths", []))),
        render=dict(known_entries(reading, (*path, RENDER_OF), known.get(RENDER_OF, {}), RENDER, "picture option")),
        limits=read_limits(reading, (*path, LIMITS_OF), known.get(LIMITS_OF, {})),
        problems=tuple(reading.problems),
    )


def known_entries(
    reading: SettingsReader, path: Path, data: Mapping[str, Value], table: Mapping[str, Setting], what: str
) -> Iterator[tuple[str, Value]]:
    """Yield the entries of a table that are known settings with valid types; report the others."""
    for name, value in data.items():
        setting = table.get(name)
        if setting is None:
            names = table if len(reading.problems) < MOST_SUGGESTIONS else ()
            help_text = misplaced(name, table) or did_you_mean(name, names, f"choose one of: {', '.join(table)}")
            reading.report((*path, name), f'unknown {what} "{name}"', help_text, at_key=True)
        elif not has_form(value, setting):
            report_wrong(reading, (*path, name), value, setting)
        else:
            yield name, value


def report_wrong(reading: SettingsReader, path: Path, value: Value, setting: Setting) -> None:
    """Report a value that is not valid for a setting."""
    help_text = f"write, for example, {setting.name} = {setting.example}"
    shown = quoted(value) if setting.words else describe(value)
    if isinstance(value, str) and len(reading.problems) < MOST_SUGGESTIONS:
        help_text = did_you_mean(value, setting.words, help_text)
    reading.report(path, f'"{setting.name}" must be {setting.value}, not {shown}', help_text)


def misplaced(name: str, table: Mapping[str, Setting]) -> str:
    """Return help for a name that would be valid elsewhere, or an empty string."""
    if table is not SETTINGS:
        return "move it above this table, to the other settings" if name in SETTINGS else ""
    if name in SHARED_TABLE:
        return f"remove the heading [{'.'.join(SHARED_TABLE)}]: {OWN_FILE} contains only settings"
    return next((f'move it to "{heading}"' for heading, inner in INNER.items() if name in inner), "")


def has_form(value: Value, setting: Setting) -> bool:
    """Return whether a value has the type of a setting, without checking its parts."""
    form = setting.form
    if form is SettingType.NUMBER:
        return type(value) is int and value >= 1
    if form is SettingType.SCALE:
        return type(value) in {int, float} and LEAST_SCALE <= value <= MOST_SCALE
    if form is SettingType.SWITCH:
        return isinstance(value, bool)
    if form is SettingType.CHOICE:
        return value in setting.words
    return isinstance(value, list if form in {SettingType.RULES, SettingType.PATHS} else dict)


def describe(value: Value) -> str:
    """Return a description of a value."""
    return str(value) if type(value) in {int, float} else WORDS.get(type(value), "a date or time")


def quoted(value: Value) -> str:
    """Return a text in quotation marks, or a description of any other value."""
    return f'"{value}"' if isinstance(value, str) else describe(value)


def read_rules(reading: SettingsReader, path: Path, selectors: list[Value], *, can_stay: bool = True) -> Iterator[str]:
    """Yield the valid selectors in a list of rules. Errors of reading are valid only with `can_stay`."""
    for number, selector in enumerate(selectors):
        place = (*path, number)
        if not isinstance(selector, str):
            reading.report(place, f"a rule must be a text, not {describe(selector)}", "write its name or its code")
        elif find_rules(reading, place, selector, "ignored" if not can_stay else ""):
            yield selector


def read_paths(reading: SettingsReader, path: Path, values: Sequence[Value]) -> Iterator[str]:
    """Yield the valid files and folders in a list, which must lie below the settings folder; report the others."""
    for number, value in enumerate(values):
        place = (*path, number)
        if not isinstance(value, str):
            reading.report(place, f"a path must be a text, not {describe(value)}", "write the path of a file or folder")
        elif not value or "\0" in value or "\\" in value:
            reading.report(place, f'"{value}" is not a path', 'name a file or folder, with "/" as the separator')
        elif leaves_folder(value):
            message = f'"{value}" leads out of the folder of the settings'
            reading.report(place, message, "name a file or folder below it, relative to it")
        else:
            yield value


def leaves_folder(path: str) -> bool:
    """Return whether a path leads out of its folder, or is absolute."""
    parts = posixpath.normpath(path).split("/")
    return posixpath.isabs(path) or bool(PureWindowsPath(path).drive) or parts[0] == posixpath.pardir


def report_held_back(reading: SettingsReader, path: Path, selectors: Sequence[Value]) -> None:
    """Report each selector that matches only preview rules, if these are not enabled."""
    for number, selector in enumerate(selectors):
        if isinstance(selector, str) and named_by(selector) and is_held_back(selector):
            message = f'"{selector}" is a preview rule and is not checked'
            reading.report((*path, number), message, "add preview = true")


def find_rules(
    reading: SettingsReader, place: Path, selector: str, outcome: str, *, at_key: bool = False
) -> tuple[Rule, ...]:
    """Return the rules that a selector matches, and report a selector that matches none.

    With an `outcome`, errors of reading are left out, and reported if the selector matches nothing else.
    """
    named = named_by(selector)
    rules = tuple(rule for rule in named if not (outcome and rule.is_reading_error))
    if not named:
        names = by_name() if len(reading.problems) < MOST_SUGGESTIONS else ()
        help_text = did_you_mean(selector, names, "run argmap rules to list them")
        reading.report(place, f'no rule is called "{selector}"', help_text, at_key=at_key)
    elif not rules:
        message = f'"{selector}" cannot be {outcome}: it reports errors that prevent a file from being read'
        reading.report(place, message, "remove it", at_key=at_key)
    return rules


def read_severities(reading: SettingsReader, path: Path, data: Mapping[str, Value]) -> dict[str, Severity]:
    """Return the configured severity of each rule; the most specific selector decides."""
    chosen: dict[str, Severity] = {}
    for selector, value in sorted(data.items(), key=lambda item: exactness(item[0])):
        place = (*path, selector)
        rules = find_rules(reading, place, selector, "given a severity", at_key=True)
        if isinstance(value, str) and value in set(Severity):
            chosen |= {rule.code: Severity(value) for rule in rules}
        else:
            names = Severity if len(reading.problems) < MOST_SUGGESTIONS else ()
            help_text = did_you_mean(
                str(value), names, "write error, warning or info; to skip a rule, add it to ignore"
            )
            reading.report(place, f"{quoted(value)} is not a severity", help_text)
    return chosen


def exactness(selector: str) -> int:
    """Return the specificity of a selector: the length of a prefix, or that of a whole code."""
    return len(CODE) if selector in by_name() else len(selector)


def read_per_file(reading: SettingsReader, path: Path, data: Mapping[str, Value]) -> dict[str, frozenset[str]]:
    """Return the codes that each pattern leaves out."""
    left_out = {}
    for pattern, selectors in data.items():
        place = (*path, pattern)
        if pattern.startswith(("/", "../")) or "\\" in pattern:
            help_text = 'write it relative to the folder of the settings, with "/" as the separator'
            reading.report(place, f'the pattern "{pattern}" matches no file below this folder', help_text, at_key=True)
        if isinstance(selectors, list):
            names = read_rules(reading, place, selectors, can_stay=False)
            left_out[pattern] = frozenset(
                rule.code for name in names for rule in named_by(name) if not rule.is_reading_error
            )
        else:
            message = f"the rules of a pattern must be {SettingType.RULES}, not {describe(selectors)}"
            reading.report(place, message, f'write, for example, "{pattern}" = ["todo"]')
    return left_out


def read_limits(reading: SettingsReader, path: Path, data: Mapping[str, Value]) -> Limits:
    """Return the limits, with defaults for those that are not set."""
    values = {name.replace("-", "_"): value for name, value in known_entries(reading, path, data, LIMITS, "limit")}
    return Limits(**{name: values[name] for name in Limits._fields if name in values})
