"""Parsing the options of maps embedded in documents, given as named strings."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.diagram.scene import Direction
from argmap.diagram.scene.theme import ThemeName
from argmap.workspace.embedding import PICTURE, EmbedOptions

MOST_DIGITS = 6
Choice = TypeVar("Choice", bound=StrEnum)


def embed_options(given: Mapping[str, str]) -> EmbedOptions:
    """Return the options in named strings; unknown names are ignored. Raises ArgmapError for an invalid value."""
    return EmbedOptions(
        form=given.get("form", PICTURE),
        name=given.get("name", ""),
        caption=given.get("caption", ""),
        focus=given.get("focus"),
        thesis=given.get("thesis"),
        depth=depth_of(given["depth"]) if "depth" in given else None,
        theme=choice_of(ThemeName, "theme", given["theme"]) if "theme" in given else None,
        direction=choice_of(Direction, "direction", given["direction"]) if "direction" in given else None,
        verdicts=is_set("verdicts", given.get("verdicts", "false")),
    )


def choice_of(choices: type[Choice], name: str, word: str) -> Choice:
    """Return the member of an enumeration with a name. Raises ArgmapError for an unknown name."""
    for choice in choices:
        if choice == word:
            return choice
    raise ArgmapError(f'"{word}" is not a valid {name}: use {one_of(list(choices))}')


def depth_of(word: str) -> int:
    """Return a number of steps. Raises ArgmapError for anything else."""
    if word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS:
        return int(word)
    raise ArgmapError(f'"{word}" is not a valid depth: use a whole number, such as 2')


def is_set(name: str, word: str) -> bool:
    """Return the value of an on/off option; its name alone turns it on. Raises ArgmapError for other values."""
    if word in {name, "true", "false"}:
        return word != "false"
    raise ArgmapError(f'"{word}" is not a valid value of "{name}": write "{name}" alone')
