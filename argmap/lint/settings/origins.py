"""The origin of each setting in a file."""

import tomllib
from collections.abc import Iterator, Mapping

from argmap.base.health import SettingInForce
from argmap.base.text import Span, Text
from argmap.lint.settings.loader import INNER, MOST_CHARACTERS, Value, has_form, own_table
from argmap.lint.settings.table import SETTINGS, Setting
from argmap.lint.settings.toml_positions import Path, places


def settings_of(text: Text) -> Mapping[str, SettingInForce]:
    """Return the settings in a file by name, such as "select" and "limits.levels", with their values and lines.

    Invalid settings are left out, because the default applies instead. Never raises.
    """
    if len(text.content) > MOST_CHARACTERS:
        return {}
    try:
        path, data = own_table(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {each.name: each for each in entries(text, path, data, SETTINGS)}


def entries(
    text: Text, path: Path, data: Value, table: Mapping[str, Setting], lead: str = ""
) -> Iterator[SettingInForce]:
    """Yield the settings in a table; a nested table is replaced by its settings."""
    for name, value in data.items() if isinstance(data, dict) else ():
        place = (*path, name)
        if name in table and has_form(value, table[name]):
            if name in INNER:
                yield from entries(text, place, value, INNER[name], f"{name}.")
            else:
                first, last = places(text.content)[place].key
                yield SettingInForce(f"{lead}{name}", value, text.path, Span(text, first, last).start.line)
