"""The options of an embedded map as people write them in a host: words, each with a name."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from importlib.util import find_spec
from typing import TypeVar

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.base.suggestions import there_are
from argmap.diagram.scene import Direction
from argmap.diagram.scene.theme import ThemeName
from argmap.language.suggestions import did_you_mean
from argmap.workspace.embedding import FORMS, PICTURE, PIXELS, PRINT, EmbedOptions

# What stands for a file to show in place of a text.
FILE = "file"
NAMES = (FILE, "caption", "depth", "direction", "focus", "form", "name", "theme", "thesis", "verdicts")
MOST_DIGITS = 6
Choice = TypeVar("Choice", bound=StrEnum)


def options_of(given: Mapping[str, str], forms: Sequence[str] = FORMS) -> EmbedOptions:
    """Return the options that some words ask for, for a host that shows some forms. Raises ArgmapError."""
    for name in given:
        if name not in NAMES:
            raise ArgmapError(f'there is no option "{name}"; {did_you_mean(name, NAMES, there_are(NAMES))}')
    form = given.get("form", PICTURE)
    if form not in forms:
        raise ArgmapError(f'"{form}" is not a valid form: use {one_of(forms)}')
    return EmbedOptions(
        form=form,
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
    """Return one of some choices by its word. Raises ArgmapError for another word."""
    for choice in choices:
        if choice == word:
            return choice
    raise ArgmapError(f'"{word}" is not a valid {name}: use {one_of(list(choices))}')


def depth_of(word: str) -> int:
    """Return a number of steps. Raises ArgmapError for what is none."""
    if word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS:
        return int(word)
    raise ArgmapError(f'"{word}" is not a valid depth: use a whole number, such as 2')


def is_set(name: str, word: str) -> bool:
    """Tell whether an option is set that is on or off: its name alone sets it. Raises ArgmapError for another word."""
    if word in {name, "true", "false"}:
        return word != "false"
    raise ArgmapError(f'"{word}" is not a valid value of "{name}": write "{name}" alone')


def printed_form() -> str:
    """Return the form of an image for print: PDF where the extra for it is installed, else pixels."""
    return PRINT if find_spec("typst") and find_spec("pypdf") else PIXELS
