"""The origin of an imported map, and its contents at the time of the import: the field `x-from`."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from os.path import basename

from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.marks import marks_of
from argmap.model import Map
from argmap.model.records import PROVENANCE


def with_provenance(argument_map: Map, form: str, given: GivenFile) -> Map:
    """Return a map that records the file it was imported from, and hashes of everything imported.

    It contains no date, so that importing the same file always gives the same map.
    """
    origin = {
        "format": form,
        "file": basename(given.path),
        "sha256": sha256(given.data).hexdigest(),
        "imported": " ".join(sorted({*marks_of(argument_map)})),
    }
    return replace(argument_map, extra={**argument_map.extra, PROVENANCE: origin})


def marks_in(argument_map: Map) -> frozenset[str]:
    """Return the hashes that a map kept from its import; an empty set for a map that was not imported."""
    origin = argument_map.extra.get(PROVENANCE)
    kept = origin.get("imported") if isinstance(origin, Mapping) else ""
    return frozenset(str(kept or "").split())
