"""Colour themes. Colours are only a second cue: shapes, dashes and arrow heads convey the same without them."""

from enum import StrEnum

from argmap.base.values import frozen


class ThemeName(StrEnum):
    """The available themes. AUTO is light or dark like the reader's screen."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"
    PRINT = "print"


@frozen()
class Theme:
    """The colours of a picture, as hexadecimal RGB.

    `ink`, `faint`, `support`, `attack` and `change` are for text and lines, and `frame` for outlines; the others are
    backgrounds. A test makes sure that each has a contrast of at least 4.5 to 1 with every background it appears on
    (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
    """

    paper: str
    ink: str
    faint: str
    frame: str
    support: str
    attack: str
    change: str
    thesis: str
    claim: str
    evidence: str
    counterargument: str
    assumption: str
    group: str
    group2: str
    group3: str
    group4: str
    group5: str
    group6: str
    strip: str


LIGHT = Theme(
    paper="#FFFFFF",
    ink="#1F2328",
    faint="#59616B",
    frame="#656D78",
    support="#005A9C",
    attack="#A84300",
    change="#6B3FA0",
    thesis="#FFF8E1",
    claim="#FFFFFF",
    evidence="#FFFFFF",
    counterargument="#FFFFFF",
    assumption="#FFFFFF",
    group="#E8EFF8",
    group2="#F5EEDF",
    group3="#F4EDF7",
    group4="#E6F3E5",
    group5="#E4F3F4",
    group6="#FBECE8",
    strip="#F1F3F5",
)
DARK = Theme(
    paper="#14171C",
    ink="#E8EAED",
    faint="#A9B1BB",
    frame="#8A95A2",
    support="#56B4E9",
    attack="#FF9E5E",
    change="#C9A6F5",
    thesis="#2E2916",
    claim="#1D2129",
    evidence="#1D2129",
    counterargument="#1D2129",
    assumption="#1D2129",
    group="#1A2431",
    group2="#29241A",
    group3="#271E2D",
    group4="#1B281B",
    group5="#162828",
    group6="#2D1F1C",
    strip="#242A33",
)
PRINT = Theme(
    paper="#FFFFFF",
    ink="#000000",
    faint="#4D4D4D",
    frame="#555555",
    support="#000000",
    attack="#4D4D4D",
    change="#000000",
    thesis="#F0F0F0",
    claim="#FFFFFF",
    evidence="#FFFFFF",
    counterargument="#FFFFFF",
    assumption="#FFFFFF",
    group="#EDEDED",
    group2="#F5F5F5",
    group3="#EDEDED",
    group4="#F5F5F5",
    group5="#EDEDED",
    group6="#F5F5F5",
    strip="#EDEDED",
)
THEMES = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.AUTO: LIGHT, ThemeName.PRINT: PRINT}
