"""Colours. They are a second cue only: marks, dashes and heads tell the same without them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a picture, as hexadecimal RGB."""

    paper: str
    ink: str
    faint: str
    frame: str
    support: str
    attack: str
    thesis: str
    claim: str
    evidence: str
    counterargument: str
    assumption: str
    group: str


# Contrast on white: ink 15, faint 5.9, support 7.1, attack 5.5 to 1 (WCAG 2.2, success criterion 1.4.3).
LIGHT = Theme(
    paper="#FFFFFF",
    ink="#1F2328",
    faint="#5B636D",
    frame="#6B7480",
    support="#005A9C",
    attack="#B34700",
    thesis="#FFF8E1",
    claim="#FFFFFF",
    evidence="#EEF4FA",
    counterargument="#FDF1E8",
    assumption="#FFFFFF",
    group="#F6F7F9",
)
