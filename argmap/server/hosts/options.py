"""The options of an embedded map as a host passes them: named strings."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.base.suggestions import there_are
from argmap.language.suggestions import did_you_mean
from argmap.workspace.embedding import FORMS, PICTURE, PIXELS, PRINT, EmbedOptions
from argmap.workspace.option_words import embed_options

# The option that names a file to show instead of a text.
FILE = "file"
NAMES = (FILE, "caption", "depth", "direction", "focus", "form", "name", "theme", "thesis", "verdicts")


def options_of(given: Mapping[str, str], forms: Sequence[str] = FORMS) -> EmbedOptions:
    """Return the options for a host that supports some forms. Raises ArgmapError for an invalid name or value."""
    for name in given:
        if name not in NAMES:
            raise ArgmapError(f'there is no option "{name}"; {did_you_mean(name, NAMES, there_are(NAMES))}')
    form = given.get("form", PICTURE)
    if form not in forms:
        raise ArgmapError(f'"{form}" is not a valid form: use {one_of(forms)}')
    return embed_options(given)


def printed_form() -> str:
    """Return the best available image form for print: PDF if its optional packages are installed, otherwise PNG."""
    return PRINT if find_spec("typst") and find_spec("pypdf") else PIXELS
