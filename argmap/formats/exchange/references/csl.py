"""Conversion between sources and CSL-JSON items (the schema csl-data.json, version 1.0)."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.ids import IdMaker, is_readable, slug
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.references.dates import as_csl, edtf_in
from argmap.formats.exchange.values import as_values, from_values
from argmap.model import Source
from argmap.model.records import ORIGINAL_ID
from argmap.syntax.fields import SOURCE

# The fields of a source that CSL has as plain text, by attribute name, and its dates.
TEXTS: Mapping[str, str] = {
    "title": "title",
    "publisher": "publisher",
    "container-title": "container_title",
    "URL": "url",
    "DOI": "doi",
    "language": "language",
    "type": "type",
}
DATES: Mapping[str, str] = {"issued": "issued", "accessed": "accessed"}
# The field that keeps everything else in an item.
REST = "x-csl"
# The part of an item, within "custom", that keeps what CSL has no variable for.
CUSTOM, OWN = "custom", "argmap"
# Fields about where a source's text is stored, which are useless elsewhere.
PLACES = ("text", "extracted", "fingerprint", "sha256")
NAME_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family")
Item = dict[str, Any]


def mapping(value: object) -> Mapping[str, Any]:
    """Return a value if it is a mapping, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def sequence(value: object) -> list[Any]:
    """Return a list of values, also for a tuple; an empty list for anything else."""
    return list(value) if isinstance(value, list | tuple) else []


def text_in(value: object) -> str:
    """Return a text or a number as one line."""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def display(name: object) -> str:
    """Return a name in display order: given names, particles, family name, and a suffix after a comma."""
    parts = mapping(name)
    literal = text_in(parts.get("literal")) or (text_in(name) if isinstance(name, str) else "")
    whole = literal or " ".join(filter(None, (text_in(parts.get(part)) for part in NAME_PARTS)))
    suffix = text_in(parts.get("suffix"))
    return f"{whole}, {suffix}" if whole and suffix else whole or suffix


def source_of(item: Mapping[str, Any], maker: IdMaker, losses: LossRecorder, place: str) -> Source:
    """Return an item as a source; whatever has no field is kept in `x-csl`."""
    original = text_in(item.get("id"))
    own = from_values(mapping(mapping(item.get(CUSTOM)).get(OWN)), SOURCE)
    known: dict[str, Any] = {attribute: text_in(item.get(name)) or None for name, attribute in TEXTS.items()}
    rest = {name: value for name, value in item.items() if name not in {"id", *TEXTS, *DATES, "author", CUSTOM}}
    custom = {name: value for name, value in mapping(item.get(CUSTOM)).items() if name != OWN}
    for name, attribute in DATES.items():
        known[attribute] = edtf_in(item.get(name))
        if known[attribute] is None and item.get(name) not in (None, {}, ""):
            rest[name] = item[name]
            losses.changed("dates", place, f'"{name}" is not a date that argmap can read and is kept in {REST}')
    names = sequence(item.get("author"))
    authors = tuple(filter(None, map(display, names)))
    if [{"literal": author} for author in authors] != names and names:
        rest["author"] = names
    title = known.pop("title") or text_in(item.get("title-short")) or original
    if not text_in(item.get("title")):
        losses.changed("titles", place, f'"{title or "a source"}" is used as the title because there is none')
    wanted = [original if is_readable(original) else "", slug(f"{authors[0]} {title}" if authors else title)]
    name = maker.take(wanted, "source")
    extra = {**mapping(own.pop("extra", {})), **({ORIGINAL_ID: original} if original and original != name else {})}
    if rest or custom:
        extra[REST] = {**rest, **({CUSTOM: custom} if custom else {})}
    losses.kept("sources")
    return Source(**{**own, **known, "id": name, "title": title or name, "author": authors, "extra": extra})


def item_of(source: Source, losses: LossRecorder) -> Item:
    """Return a source as an item, including everything kept from the item it was read from."""
    rest, place = mapping(source.extra.get(REST)), f'source "{source.id}"'
    item: Item = {"id": text_in(source.extra.get(ORIGINAL_ID)) or source.id, "type": source.type or "document"}
    if source.type is None:
        losses.changed("type", place, 'a source without a type becomes a "document"')
    for name, attribute in TEXTS.items():
        if getattr(source, attribute):
            item[name] = getattr(source, attribute)
    names = [dict(mapping(each)) for each in sequence(rest.get("author"))]
    if source.author:
        is_known = tuple(filter(None, map(display, names))) == source.author
        item["author"] = names if is_known else [{"literal": author} for author in source.author]
    for name, attribute in DATES.items():
        if getattr(source, attribute):
            item[name] = as_csl(getattr(source, attribute))
    for name in PLACES:
        if getattr(source, name):
            losses.dropped(name, place, "the text of a source stays in its project")
    own = as_values(source, SOURCE, frozenset({*TEXTS, *DATES, "author", *PLACES}))
    own = {name: value for name, value in own.items() if name not in {REST, ORIGINAL_ID}}
    custom = {**mapping(rest.get(CUSTOM)), **({OWN: own} if own else {})}
    losses.kept("sources")
    return {**{name: value for name, value in rest.items() if name not in {"author", CUSTOM}}, **item} | (
        {CUSTOM: custom} if custom else {}
    )


def items_in(data: object) -> Iterator[object]:
    """Yield the items of a JSON value: a list, or an object that contains one."""
    yield from sequence(data if isinstance(data, list) else mapping(data).get("items"))
