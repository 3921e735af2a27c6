"""Renaming an id in all related files of a project: computed first, then written, all or none."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.text import Span, Text
from argmap.base.values import frozen
from argmap.language.phrases import plural, quoted, some_quoted
from argmap.language.suggestions import did_you_mean
from argmap.lint.checker import Checked
from argmap.model.mentions import Namespace
from argmap.model.references import references
from argmap.model.renaming import Naming, renamed
from argmap.syntax import edits
from argmap.workspace.changes import changed_file
from argmap.workspace.folders import files_of, find_maps
from argmap.workspace.project import project_of
from argmap.workspace.rewriting import RewrittenFile
from argmap.workspace.workspace import Workspace


@frozen()
class Renaming:
    """The effects of a renaming: the files, their edits, and the places in prose that contain the old name."""

    naming: Naming
    files: tuple[RewrittenFile, ...]
    edits: tuple[Edit, ...]
    in_prose: tuple[Span, ...]

    @property
    def mentions(self) -> int:
        """The number of references to the name that change."""
        return len(self.edits)


def namespace_of(maps: Iterable[Checked], name: str, wanted: Namespace | None) -> Namespace:
    """Return the namespace of a name in maps. Raises ArgmapError if there is none, or more than one.

    If no map declares the name, as when another map includes them, its references determine the namespace.
    """
    declared: dict[Namespace, None] = {}
    mentioned: dict[Namespace, None] = {}
    known: dict[str, None] = {}
    for checked in maps:
        for mention in references(checked.map):
            namespace = mention.role.namespace
            is_meant = mention.id == name and namespace == (wanted or namespace)
            if mention.role.is_declaration or namespace is Namespace.TAG:
                known[mention.id] = None
                declared |= {namespace: None} if is_meant else {}
            mentioned |= {namespace: None} if is_meant else {}
    found = declared or mentioned
    if not found:
        raise ArgmapError(f'no {wanted or "name"} is "{name}": {did_you_mean(name, known, "argmap list shows them")}')
    if len(found) > 1:
        raise ArgmapError(f'"{name}" is the name of several things: choose one with --of, {" or ".join(found)}')
    return next(iter(found))


def rename(maps: Sequence[Checked], naming: Naming, workspace: Workspace) -> Renaming:
    """Return the effects of a renaming in maps, and in all maps of their project that share files with them.

    Nothing is written. Raises ArgmapError if the new name is not valid or is taken, if a map cannot be read completely,
    and if several maps use the name without sharing a file.
    """
    holders = {checked.map.span.path: checked for checked in maps if is_mentioned(checked, naming)}
    if naming.namespace is Namespace.TAG:
        changed = together(list(holders.values()), naming, workspace)
    else:
        changed = together(list(holders.values())[:1], naming, workspace)
        apart = [path for path in holders if path not in changed]
        if apart:
            paths = [next(iter(holders)), *apart]
            raise ArgmapError(f'"{naming.old}" is in {plural(len(paths), "map")}: choose one of {some_quoted(paths)}')
    made = edits_in(changed.values(), naming)
    files = tuple(changed_file(text, each, workspace) for text, each in made)
    require_same(changed, naming, workspace.with_buffers({file.before.path: file.content for file in files}))
    edits_made = tuple(edit for _, each in made for edit in each)
    return Renaming(naming, files, edits_made, tuple(prose(changed.values(), naming, made)))


def is_mentioned(checked: Checked, naming: Naming) -> bool:
    """Return whether a map refers to the name."""
    found = references(checked.map)
    return any(each.id == naming.old and each.role.namespace == naming.namespace for each in found)


def together(maps: Sequence[Checked], naming: Naming, workspace: Workspace) -> dict[str, Checked]:
    """Return maps and all others of their project that share a file in which a name occurs, by path."""
    found = {checked.map.span.path: checked for checked in maps}
    roots = dict.fromkeys(project_of(path, workspace.files).root for path in found)
    others = {file.path: files_of(file.path, workspace.files) for file in find_maps(roots, workspace.files).maps}
    known = {workspace.files.resolve(path) for path in found}
    while True:
        places = {workspace.files.resolve(text.path) for text, _ in edits_in(found.values(), naming)}
        more = [path for path in others if not places.isdisjoint(others[path])]
        records = places.difference(*(files_of(path, workspace.files) for path in found))
        more += [path for path in others if records and not records.isdisjoint(records_of(path, workspace))]
        fresh = [path for path in more if workspace.files.resolve(path) not in known]
        if not fresh:
            return found
        for path in fresh:
            checked = workspace.check(path, with_rules=False)
            if not checked.is_whole or not checked.is_decided:
                raise ArgmapError(f'"{path}" shares files with it and cannot be read whole: run argmap validate')
            found[checked.map.span.path] = checked
            known.add(workspace.files.resolve(path))


def records_of(path: str, workspace: Workspace) -> set[str]:
    """Return the resolved paths of the files with the records of a map's sources."""
    sources = workspace.check(path, with_rules=False).map.sources.values()
    return {workspace.files.resolve(source.place("title").path) for source in sources}


def edits_in(maps: Iterable[Checked], naming: Naming) -> list[tuple[Text, tuple[Edit, ...]]]:
    """Return the edits of each file of maps, in order. Raises ArgmapError if a file cannot be edited."""
    texts: dict[str, Text] = {}
    found: dict[str, dict[int, Edit]] = defaultdict(dict)
    for checked in maps:
        if not is_mentioned(checked, naming):
            continue
        made = edits.rename(checked.map, *naming)
        if isinstance(made, edits.Refused):
            start = made.span.start
            place = "" if made.span == checked.map.span else f" ({made.span.path}:{start.line}:{start.column})"
            raise ArgmapError(made.message + place)
        for edit in made:
            texts.setdefault(edit.span.path, edit.span.text)
            found[edit.span.path][edit.span.first] = edit
    return [(texts[path], tuple(each[first] for first in sorted(each))) for path, each in sorted(found.items())]


def require_same(maps: Mapping[str, Checked], naming: Naming, workspace: Workspace) -> None:
    """Raise ArgmapError if maps would mean something else, apart from the new name, with the edited files."""
    wrong = []
    for path, before in maps.items():
        after = workspace.check(path, with_rules=False)
        if not after.is_whole or after.map != renamed(before.map, naming):
            wrong.append(path)
    if wrong:
        raise ArgmapError(f'"{naming.old}" cannot be renamed safely in {quoted(wrong)}: nothing was changed')


def prose(maps: Iterable[Checked], naming: Naming, made: Iterable[tuple[Text, tuple[Edit, ...]]]) -> Iterator[Span]:
    """Yield the places where a name occurs in a text or comment, which are not changed."""
    word = re.compile(rf"(?<![\w.-]){re.escape(naming.old)}(?![\w.-])(?!\s*:)")
    taken = {(text.path, edit.span.first) for text, each in made for edit in each}
    taken |= {(each.span.path, each.span.first) for checked in maps for each in references(checked.map)}
    for text, _ in made:
        for found in word.finditer(text.content):
            if (text.path, found.start()) not in taken:
                yield Span(text, *found.span())
