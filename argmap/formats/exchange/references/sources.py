"""Reading the sources of bibliography files, and listing the sources of maps as references."""

from argmap.formats.exchange.given import NO_JSON, GivenFile, ImportRefusedError
from argmap.formats.exchange.ids import IdMaker
from argmap.formats.exchange.losses import LossRecorder, pointer
from argmap.formats.exchange.references.bibtex_reading import items_of
from argmap.formats.exchange.references.csl import Item, item_of, items_in, source_of
from argmap.model import Map, Source

BIBTEX, CSL = ".bib", ".json"
SUFFIXES = (BIBTEX, CSL)


def sources_in(given: GivenFile) -> tuple[list[Source], LossRecorder]:
    """Return the sources described in a bibliography file, and the losses. Raises ArgmapError."""
    losses, maker = LossRecorder(), IdMaker()
    given.note_encoding(losses)
    if given.suffix == BIBTEX:
        found = [source_of(item, maker, losses, place) for item, place in items_of(given.text.content, losses)]
        return found, losses
    if given.json is NO_JSON:
        raise given.refuse("CSL-JSON")
    found = []
    for number, item in enumerate(items_in(given.json)):
        if isinstance(item, dict) and ("type" in item or "title" in item):
            found.append(source_of(item, maker, losses, pointer(number)))
        else:
            losses.dropped("items", pointer(number), "it is not a CSL item, which has a type and a title")
    if not found:
        raise ImportRefusedError(f'"{given.path}" cannot be read as CSL-JSON: it has no list of items')
    return found, losses


def items_of_map(argument_map: Map) -> tuple[list[Item], LossRecorder]:
    """Return the sources of a map as items, and record everything else in the map as a loss."""
    losses = LossRecorder()
    items = [item_of(source, losses) for source in argument_map.sources.values() if source.is_read]
    for name in argument_map.statements:
        losses.dropped("statements", f'statement "{name}"', "the format has only sources")
    for step in argument_map.steps:
        losses.dropped("relations", f'step "{step.id}"', "the format has only sources")
    for each in argument_map.contradictions:
        losses.dropped("relations", f'"{each.left}" and "{each.right}"', "the format has only sources")
    return items, losses
