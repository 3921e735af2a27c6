"""The current state of a preview, written by the thread that follows the files and read by all request handlers."""

import json
import os
from collections.abc import Sequence
from hashlib import sha256
from threading import Condition

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.language.phrases import plural
from argmap.server.preview.drawing import DrawnPreview, place_of
from argmap.server.preview.editors import FilePlace
from argmap.workspace.following import FollowedMap

# The maximum number of findings shown for a map; of the others only the number is shown.
MOST_FINDINGS = 100


class ShownMap(NamedTuple):
    """A map on the board: its path, its latest state, and its last good page with a number that counts pages."""

    path: str
    drawn: DrawnPreview
    page: bytes | None
    number: int
    good: DrawnPreview


class Board:
    """Maps and their pages, by keys that can be used in URLs. Readers can wait for the next state."""

    __slots__ = ("_changed", "_keys", "_maps", "_state", "_version")

    def __init__(self) -> None:
        """Begin without maps."""
        self._changed = Condition()
        self._maps: dict[str, ShownMap] = {}
        self._keys: list[str] = []
        self._version, self._state = 0, ""

    def publish(self, maps: Sequence[FollowedMap[DrawnPreview]]) -> None:
        """Show the latest state of maps. A broken or deleted map keeps its last good page."""
        with self._changed:
            self._keys = [key_of(each.file.path) for each in maps]
            for key, each in zip(self._keys, maps, strict=True):
                self._maps[key] = shown(each.file.path, each.made, self._maps.get(key))
            self._version += 1
            self._state = json.dumps({"maps": [as_data(key, self._maps[key]) for key in self._keys]})
            self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> tuple[int, str] | None:
        """Wait for a state newer than a version; return its version and the state as JSON, or None after a timeout."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._version > version, seconds):
                return None
            return self._version, self._state

    def page(self, key: str) -> bytes | None:
        """Return the page of a map, or None if there is none."""
        with self._changed:
            found = self._maps.get(key)
        return found.page if found else None

    def place_of_statement(self, key: str, name: str) -> FilePlace | None:
        """Return the place in its file of a statement on the shown page, or None if there is no such statement."""
        with self._changed:
            found = self._maps.get(key)
        return found.good.places.get(name) if found else None

    def place_of_finding(self, key: str, number: int) -> FilePlace | None:
        """Return the place of a finding of a map, or None if there is no such finding."""
        with self._changed:
            found = self._maps.get(key)
        findings = found.drawn.findings[:MOST_FINDINGS] if found else ()
        return place_of(findings[number].span) if 0 <= number < len(findings) else None


def key_of(path: str) -> str:
    """Return the key of a map, derived from its path and valid in any URL."""
    return sha256(os.fsencode(path)).hexdigest()[:16]


def shown(path: str, drawn: DrawnPreview, before: ShownMap | None) -> ShownMap:
    """Return the new state of a map. Its page gets a new number only if it differs from the previous one."""
    if before and drawn.page in {None, before.page}:
        good = before.good if drawn.page is None else drawn
        return ShownMap(path, drawn, before.page, before.number, good)
    number = (before.number if before else 0) + (drawn.page is not None)
    return ShownMap(path, drawn, drawn.page, number, drawn)


def as_data(key: str, one: ShownMap) -> dict[str, object]:
    """Return the data about a map that are sent to the browser."""
    findings = one.drawn.findings
    return {
        "key": key,
        "name": visible(one.path),
        "title": one.drawn.title or one.good.title,
        "page": one.number,
        "isBroken": one.drawn.page is None,
        "status": status(findings),
        "findings": [finding_as_data(each) for each in findings[:MOST_FINDINGS]],
        "more": max(0, len(findings) - MOST_FINDINGS),
    }


def status(findings: Sequence[Diagnostic]) -> str:
    """Return the number of findings of each severity, in words."""
    counts = {each: sum(one.severity is each for one in findings) for each in Severity}
    return ", ".join(plural(count, each) for each, count in counts.items() if count) or "all clear"


def finding_as_data(one: Diagnostic) -> dict[str, str]:
    """Return the data about a finding that are sent to the browser."""
    line, column = one.span.start
    return {
        "severity": one.severity,
        "name": one.name,
        "message": visible(one.message),
        "help": visible(one.help),
        "place": f"{visible(one.span.path)}:{line}:{column}",
    }
