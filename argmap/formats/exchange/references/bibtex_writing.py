"""CSL-JSON items as BibLaTeX entries, which BibTeX can read except for their dates."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.references.bibtex_names import FIELDS, NAMES, TYPES, VERBATIM
from argmap.formats.exchange.references.csl import CUSTOM, OWN, mapping, sequence, text_in
from argmap.formats.exchange.references.dates import edtf_in

SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
# Pairs of these characters would become a dash or a quotation mark.
LIGATURE = re.compile(r"([-'`,<>?!])(?=[-'`,<>])")
NOT_IN_KEYS = re.compile(r"[^\w:.+/-]+")
# The name that stands for all authors who are not listed.
OTHERS = "others"
DATES = {"issued": "date", "accessed": "urldate"}


def entry_of(item: Mapping[str, Any], losses: LossRecorder) -> str:
    """Return an item as an entry, one field per line."""
    kept = mapping(mapping(item.get(CUSTOM)).get("bibtex"))
    type_ = text_in(kept.get("type")) or next((each for each, csl in TYPES.items() if csl == item["type"]), "misc")
    key = NOT_IN_KEYS.sub("-", text_in(item["id"])).strip("-") or "source"
    lines = [f"  {name} = {{{value}}}," for name, value in fields_of(item, kept, losses)]
    return "\n".join((f"@{type_}{{{key},", *lines, "}", ""))


def fields_of(item: Mapping[str, Any], kept: Mapping[str, Any], losses: LossRecorder) -> Iterator[tuple[str, str]]:
    """Yield the fields of an entry."""
    place = f'source "{item["id"]}"'
    names = {csl: bibtex for bibtex, csl in reversed(list(FIELDS.items()))}
    for variable, value in item.items():
        if variable in NAMES and sequence(value):
            yield variable, " and ".join(map(name_in_bibtex, sequence(value)))
        elif variable in DATES and edtf_in(value):
            yield DATES[variable], str(edtf_in(value))
        elif variable == "language":
            yield "langid", escaped(text_in(value))
        elif variable in names and text_in(value):
            name = names[variable]
            yield name, braced(text_in(value)) if name in VERBATIM else escaped(text_in(value))
        elif variable not in {"id", "type", CUSTOM}:
            losses.dropped("variables", place, f'BibTeX has no field for "{variable}"')
    for name, value in kept.items():
        if name != "type":
            yield name, escaped(text_in(value))
    for name in mapping(mapping(item.get(CUSTOM)).get(OWN)):
        losses.dropped(str(name), place, "BibTeX has no field for it")


def escaped(text: str) -> str:
    """Return a text escaped for LaTeX."""
    return LIGATURE.sub(r"\1{}", "".join(SPECIAL.get(character, character) for character in text))


def braced(text: str) -> str:
    """Return an address with its braces percent-encoded."""
    return text.replace("{", "%7B").replace("}", "%7D")


def name_in_bibtex(name: object) -> str:
    """Return a name in the comma-separated form of BibTeX; a name without parts is put in braces."""
    parts = mapping(name)
    if parts.get("literal") == OTHERS:
        return OTHERS
    if not text_in(parts.get("family")):
        return f"{{{escaped(text_in(parts.get('literal')) or text_in(name))}}}"
    family = " ".join(
        filter(None, (text_in(parts.get(each)) for each in ("dropping-particle", "non-dropping-particle", "family")))
    )
    return ", ".join(
        escaped(each) for each in (family, text_in(parts.get("suffix")), text_in(parts.get("given"))) if each
    )
