"""The options of an embedded map as people write them in a host: words, each with a name."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.base.suggestions import there_are
from argmap.language.suggestions import did_you_mean
from argmap.workspace.embedding import FORMS, PICTURE, PIXELS, PRINT, EmbedOptions
from argmap.workspace.option_words import embed_options

# What stands for a file to show in place of a text.
FILE = "file"
NAMES = (FILE, "caption", "depth", "direction", "focus", "form", "name", "theme", "thesis", "verdicts")


def options_of(given: Mapping[str, str], forms: Sequence[str] = FORMS) -> EmbedOptions:
    """Return the options that some words ask for, for a host that shows some forms. Raises ArgmapError."""
    for name in given:
        if name not in NAMES:
            raise ArgmapError(f'there is no option "{name}"; {did_you_mean(name, NAMES, there_are(NAMES))}')
    form = given.get("form", PICTURE)
    if form not in forms:
        raise ArgmapError(f'"{form}" is not a valid form: use {one_of(forms)}')
    return embed_options(given)


def printed_form() -> str:
    """Return the form of an image for print: PDF where the extra for it is installed, else pixels."""
    return PRINT if find_spec("typst") and find_spec("pypdf") else PIXELS
