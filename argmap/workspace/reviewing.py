"""Recording reviews in files: who has reviewed a statement, and the digest of what was reviewed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from argmap.base.errors import ArgmapError
from argmap.base.text import Text
from argmap.base.values import frozen
from argmap.model.digests import digest_of
from argmap.syntax import edits
from argmap.workspace.changes import changed_file
from argmap.workspace.load import OpenedMap, find_map_with
from argmap.workspace.rewriting import RewrittenFile
from argmap.workspace.workspace import Workspace


@frozen()
class Reviewing:
    """The reviewed statements, the paths of their files, and these files with the reviews."""

    statements: tuple[tuple[str, str], ...]
    files: tuple[RewrittenFile, ...]


def review(names: Iterable[str], opened: Sequence[OpenedMap], by: str, date: str) -> Reviewing:
    """Return the files of maps with a review of each named statement. Nothing is written.

    Raises ArgmapError for a statement in no map or in several, and if a review cannot be written.
    """
    texts: dict[str, Text] = {}
    after: dict[str, Text] = {}
    done: list[tuple[str, str]] = []
    for name in dict.fromkeys(names):
        holder = find_map_with(name, opened)
        # Earlier edits move the statements after them.
        workspace = Workspace().with_buffers({path: text.content for path, text in after.items()})
        checked = workspace.check(holder.path, with_rules=False)
        statement = checked.map.statements[name]
        extra = statement.reviewed.extra if statement.reviewed else {}
        stamp = {"by": by, "date": date, "digest": digest_of(checked.graph, name), **extra}
        made = edits.set_field(checked.map, name, "reviewed", stamp)
        if isinstance(made, edits.Refused):
            start = made.span.start
            place = f"{made.span.path}:{start.line}:{start.column}"
            raise ArgmapError(f'the review of "{name}" cannot be written: {made.message} ({place})')
        text = statement.span.text
        texts.setdefault(text.path, holder.graph.map.statements[name].span.text)
        after[text.path] = edits.with_edits(text, made)
        done.append((name, text.path))
    files = [replace(changed_file(texts[path], (), Workspace()), after=text) for path, text in after.items()]
    return Reviewing(tuple(done), tuple(files))
