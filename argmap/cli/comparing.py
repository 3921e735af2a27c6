"""Reading and comparing both versions of each map, for the command that reports their difference."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collect_garbage
from argmap.base.tuples import NamedTuple
from argmap.cli.answers import finish
from argmap.cli.external_diff import NO_MAP, compare_both
from argmap.cli.presenters.difference.compared import ComparedMap
from argmap.diagram.scene import DiagramOptions, Direction
from argmap.diagram.scene.changes import drawn_changes
from argmap.diagram.scene.theme import ThemeName
from argmap.evaluation.terms import Terms
from argmap.lint.checker import Checked
from argmap.model.difference.union import union
from argmap.model.views import Shown
from argmap.workspace.asked_versions import AskedVersions, asked_for
from argmap.workspace.discovery import settings_for
from argmap.workspace.load import OpenedMap, can_answer, unanswered
from argmap.workspace.overlays import FileTree
from argmap.workspace.rendering import RenderOptions, as_set_for, draw_shown
from argmap.workspace.versions import ComparedVersions, MapVersions, compared

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.workspace.load import UnansweredMap

SVG = "svg"
# Draws both versions of a map, using the whole later version, with the settings above one of its files.
Draw = Callable[[ComparedMap, Checked, "SettingsPlace"], str]


class SettingsPlace(NamedTuple):
    """The file above which the settings for a map are searched for, and the file tree that contains it."""

    path: str
    files: FileTree


class DiffOptions(NamedTuple):
    """How to compare maps: the terms, or whether to ask the settings for them, how to draw, and whether partially."""

    terms: Terms | None
    asks_settings: bool
    draw: Draw | None
    partial: bool


def versions_in(words: Sequence[str], default: Callable[[], tuple[str, ...]]) -> AskedVersions:
    """Return what is to be compared; without paths, the maps of the project. Raises ArgmapError."""
    if "" in words:
        raise ArgmapError("a path is empty: name a file or folder")
    asked = asked_for(words)
    return asked if asked.paths else asked._replace(paths=default())


def compare_whole(asked: AskedVersions, options: DiffOptions, read: set[str]) -> Iterator[ComparedMap]:
    """Yield the comparison of each map, and after the last end the command if any map cannot be answered from.

    If maps are drawn, each comparison includes its picture. The paths of all files read are added to `read`. Once a map
    is refused, no further ones are yielded, but all are examined. Raises ArgmapError for an unknown path or revision.
    """
    obstacles: list[Diagnostic] = []
    refused: list[UnansweredMap] = []
    with compared(asked) as versions:
        if len(versions.maps) > 1:
            collect_garbage()
        for paths in versions.maps:
            before, after = open_both(versions, paths)
            there = [one for one in (before, after) if one]
            obstacles += [each for one in there for each in one.checked.obstacles]
            refused += [
                unanswered(one.checked)._replace(path=one.path)
                for one in there
                if not can_answer(one.checked, partial=options.partial)
            ]
            if not refused:
                both, place = (checked_of(before), checked_of(after)), settings_place(versions, paths)
                terms = options.terms or (terms_set_for(place) if options.asks_settings else None)
                found = compare_both((paths.before, paths.after), both, terms)
                yield found._replace(picture=options.draw(found, both[1] or NO_MAP, place)) if options.draw else found
            read.update(*(one.files.found for one in there))
    finish(obstacles, refused, partial=options.partial)


def open_both(versions: ComparedVersions, paths: MapVersions) -> tuple[OpenedMap | None, OpenedMap | None]:
    """Return a map, as far as it can be read, in each version; None if it is absent."""
    before = None if paths.before is None else versions.before.open(paths.before)
    return before, None if paths.after is None else versions.after.open(paths.after)


def checked_of(opened: OpenedMap | None) -> Checked | None:
    """Return a map that was read, or None if it is absent."""
    return opened.checked if opened else None


def drawer(theme: ThemeName, direction: Direction, asked: frozenset[str]) -> Draw:
    """Return a function that draws both versions of a map in one picture, with changes marked.

    The options that are `asked` for take precedence over the settings. Each piece of evidence gets its own box, because
    that is what changes.
    """
    look = DiagramOptions(direction=direction, theme=theme, spread=True)

    def draw(found: ComparedMap, after: Checked, place: SettingsPlace) -> str:
        comparison = found.comparison
        options = RenderOptions(SVG, look=look, is_partial=not found.is_whole, asked=asked | {"spread", "verdicts"})
        options = as_set_for(place.path, options, place.files)
        expired = [each.statement.id for each in comparison.reviews if each.changed]
        its_look = replace(options.look, changes=drawn_changes(comparison.difference, expired))
        shown = Shown(union(comparison.before, comparison.after))
        return str(draw_shown(shown, after.documents, replace(options, look=its_look)))

    return draw


def settings_place(versions: ComparedVersions, paths: MapVersions) -> SettingsPlace:
    """Return where to search for the settings for a map: above its file in the latest version that has it."""
    version, path = (versions.after, paths.after) if paths.after else (versions.before, paths.before)
    return SettingsPlace(path or "", version.files)


def terms_set_for(place: SettingsPlace) -> Terms | None:
    """Return the default terms if the settings for a map ask for verdicts."""
    return Terms() if settings_for(place.path, place.files).verdicts else None
