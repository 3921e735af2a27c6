"""The values of fields as text, and the names of fields in a file."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from argmap.base.json_output import json_parts
from argmap.model import Allowance, Citation
from argmap.sources.citations import one_line, quoted_words
from argmap.syntax.fields import CITATION, FILE, INDICATOR, SOURCE, SPEAKER, STATEMENT, STEP

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# Longer values are cut.
MOST_LETTERS = 2000
# The names of fields in a file, by their Python names.
NAMES: Mapping[str, str] = {
    field.attribute: name
    for record in (CITATION, INDICATOR, SOURCE, SPEAKER, STATEMENT, STEP, FILE)
    for name, field in record.items()
    if field.attribute not in {"url", "doi"}
}


def name_of(attribute: str) -> str:
    """Return the name of a field in a file, by its Python name."""
    return NAMES.get(attribute, attribute)


def in_words(value: object) -> str:
    """Return a value as text on one line."""
    return "" if value is None else cut(formatter_of(value)(value))


def formatter_of(value: object) -> Callable[[Any], str]:
    """Return the function that formats a value of this type."""
    known = next((formatter for kind, formatter in FORMATTERS.items() if isinstance(value, kind)), None)
    return known or (record_in_words if is_dataclass(value) else data_in_words)


def data_in_words(value: object) -> str:
    """Return a custom value as JSON."""
    return one_line("".join(json_parts(value)))


def allowance_in_words(allowance: Allowance) -> str:
    """Return an exception to a rule, with its reason."""
    return f"{allowance.rule}: {one_line(allowance.reason)}"


def citation_in_words(citation: Citation) -> str:
    """Return the content of a citation."""
    quote = f"“{quoted_words(citation)}”" if citation.quote else ""
    around = (
        f"{name} “{one_line(words)}”"
        for name, words in (("after", citation.prefix), ("before", citation.suffix))
        if words
    )
    place = ", ".join(filter(None, (one_line(citation.source), one_line(citation.locator), *around)))
    more = f" {in_words(citation.extra)}" if citation.extra else ""
    return (f"{quote} ({place})" if quote and place else quote or place) + more


def record_in_words(record: "DataclassInstance") -> str:
    """Return the fields of a record, the first one without its name."""
    values = {each.name: getattr(record, each.name) for each in fields(record) if each.compare}
    said = {name: in_words(value) for name, value in values.items() if value is not None and value not in ("", (), {})}
    first = next(iter(values))
    return ", ".join(words if name == first else f"{name_of(name)}: {words}" for name, words in said.items())


def cut(words: str) -> str:
    """Return text cut to a readable length."""
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…"


FORMATTERS: Mapping[type, Callable[[Any], str]] = {
    str: one_line,
    bool: data_in_words,
    int: str,
    float: "{:g}".format,
    Citation: citation_in_words,
    Allowance: allowance_in_words,
}
