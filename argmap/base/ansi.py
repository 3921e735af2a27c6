"""ANSI escape codes for colours in a terminal."""

from enum import StrEnum

from argmap.base.diagnostics import Severity

RESET = "\x1b[0m"


class Paint(StrEnum):
    """The colours, each as the code that switches it on."""

    ERROR = "\x1b[1;31m"
    WARNING = "\x1b[1;33m"
    INFO = "\x1b[1;36m"
    STRONG = "\x1b[1m"
    FRAME = "\x1b[1;34m"


PAINTS = {Severity.ERROR: Paint.ERROR, Severity.WARNING: Paint.WARNING, Severity.INFO: Paint.INFO}


def paint(text: str, colour: Paint) -> str:
    """Return a text wrapped in the codes of a colour."""
    return f"{colour}{text}{RESET}"


def without_paint(text: str) -> str:
    """Return a text without the codes that `paint` added; it must not contain other escape codes."""
    for code in (*Paint, RESET):
        text = text.replace(code, "")
    return text
