"""Updating maps from the files that they were imported from, while preserving manual changes."""

import codecs
from collections.abc import Iterable

from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.updates import PlannedEdit, TextConflict, plan_update
from argmap.model import Map
from argmap.model.records import PROVENANCE
from argmap.syntax.edits import Refused, with_edits
from argmap.syntax.tree.written_tree import written_tree
from argmap.syntax.writer.blocks import lines_of
from argmap.syntax.writer.values import plain_node
from argmap.workspace.overlays import DISK
from argmap.workspace.workspace import Workspace
from argmap.workspace.writing import write


class UpdatedMap(NamedTuple):
    """An updated map: its text, what was done, what could not be done, and what the user must decide."""

    before: Text
    after: Text
    data: bytes
    done: tuple[str, ...]
    remarks: tuple[str, ...]
    conflicts: tuple[TextConflict, ...]

    def save(self) -> str | None:
        """Write the map, and return the reason if it was written in place, or None.

        Raises OSError, also if the file has changed since it was read.
        """
        if DISK.read(self.before.path) != self.data:
            raise OSError(0, "it was changed while it was being updated", self.before.path)
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return write(self.before.path, mark + self.after.content.encode("utf-8"))


def update_map(path: str, fresh: Map) -> UpdatedMap:
    """Return a map updated from a new import of its source. Nothing is written.

    Raises ArgmapError for a map that cannot be read completely, or was not imported.
    """
    file = Workspace().read(path)
    old = read_whole(file.text)
    if PROVENANCE not in old.extra:
        raise ArgmapError(f'"{path}" was not imported: it has no "{PROVENANCE}"')
    plan = plan_update(old, fresh)
    text, done, remarks = reworded(file.text, old, plan.rewordings)
    for edit in plan.edits:
        text, problem = edited(text, edit)
        (remarks if problem else done).append(problem or edit.description)
    text = with_provenance_of(text, fresh)
    read_whole(text)
    return UpdatedMap(file.text, text, file.data, tuple(done), (*remarks, *plan.remarks), plan.conflicts)


def read_whole(text: Text) -> Map:
    """Return the map in a text. Raises ArgmapError if it cannot be read completely."""
    checked = Workspace().check_text(text, with_rules=False)
    if not checked.is_whole:
        raise ArgmapError(f'"{text.path}" cannot be read whole: run argmap validate')
    return checked.map


def reworded(text: Text, old: Map, rewordings: Iterable[PlannedEdit]) -> tuple[Text, list[str], list[str]]:
    """Return a text with all new texts of statements, what was done, and what could not be done."""
    edits: list[Edit] = []
    done, remarks = [], []
    for planned in rewordings:
        made = planned.make(old)
        if isinstance(made, Refused):
            remarks.append(f"{planned.description} was not applied: {made.message}")
        else:
            edits.extend(made)
            done.append(planned.description)
    return with_edits(text, sorted(edits, key=lambda edit: edit.span.first)), done, remarks


def edited(text: Text, planned: PlannedEdit) -> tuple[Text, str]:
    """Return a text with one edit applied, or the unchanged text and the reason why not."""
    made = planned.make(read_whole(text))
    if isinstance(made, Refused):
        return text, f"{planned.description} was not applied: {made.message}"
    return with_edits(text, made), ""


def with_provenance_of(text: Text, fresh: Map) -> Text:
    """Return a text with the provenance of the new import."""
    root = written_tree(text)
    entries = [entry for entry in root.entries if entry.key and entry.key.value == PROVENANCE] if root else []
    if not entries or entries[0].key is None:
        return text
    written = "\n".join(lines_of({PROVENANCE: plain_node(fresh.extra[PROVENANCE])}))
    span = Span(text, entries[0].key.first, entries[0].value.last)
    if "\r\n" in text.content:
        written = written.replace("\n", "\r\n")
    end = "\n" if text.content[span.first : span.last].endswith("\n") else ""
    return with_edits(text, (Edit(span, written + end),))
