"""The colours of pictures as CSS variables, shared by the page and the picture in it."""

from dataclasses import fields

from argmap.diagram.scene.theme import DARK, LIGHT, Theme
from argmap.diagram.svg.paint import colours

# The style sheet of a picture is that of a standalone file; this selector overrides it.
PICTURE = "body .argmap"


def colour_rules() -> str:
    """Return the variables of both themes, and the rules that apply them to the picture and the legend.

    The reader's system, or the page, decides between light and dark. Prints are always light.
    """
    dark = variables(DARK)
    by_variables = Theme(**{field.name: f"var(--{field.name})" for field in fields(Theme)})
    return (
        f":root{{color-scheme:light;{variables(LIGHT)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\n"
        f"{colours(by_variables, PICTURE, is_judged=True)}"
    )


def variables(theme: Theme) -> str:
    """Return a theme as CSS variables, each with the name of its field."""
    return "".join(f"--{field.name}:{getattr(theme, field.name)};" for field in fields(theme))
