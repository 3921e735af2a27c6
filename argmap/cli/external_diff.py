"""The external diff driver: git calls `argmap diff --git` for each file selected by its attributes.

It always prints something and exits with 0, because git stops at any other exit code and shows no further files.
"""

import os
from collections.abc import Sequence

from argmap.base.text import visible
from argmap.cli.output import Colour, write_answer
from argmap.cli.presenters.difference.compared import ComparedMap
from argmap.cli.presenters.difference.describing import report
from argmap.cli.presenters.difference.text import as_text
from argmap.evaluation.analysis.map_comparison import compare_maps
from argmap.evaluation.terms import Terms
from argmap.lint.checker import Checked, as_checked
from argmap.model import Map
from argmap.workspace.external_diff import FileVersions, read_version, versions_of
from argmap.workspace.git import plain_difference

# Set by git if its output goes to a pager, which supports colours.
PAGER = "GIT_PAGER_IN_USE"
NO_MAP = as_checked(Map(title=""), ())


def answer(words: Sequence[str], terms: Terms | None, color: Colour) -> None:
    """Print what changed in the file that git passes. Raises ArgmapError if the arguments do not come from git."""
    versions = versions_of(words)
    if color is Colour.AUTO and os.environ.get(PAGER) == "true" and not os.environ.get("NO_COLOR"):
        color = Colour.ALWAYS
    write_answer(answer_in_words(versions, terms) + "\n", color=color)


def answer_in_words(versions: FileVersions, terms: Terms | None) -> str:
    """Return what changed in a file: in the argument if it is a readable map, else line by line."""
    paths = versions.old_path or versions.path, versions.path
    name = visible(" → ".join(dict.fromkeys(paths)))
    if versions.before is None or versions.after is None:
        return f"{name}\nthe file has conflicts: resolve them first\n"
    old, new = read_version(versions.before, paths[0]), read_version(versions.after, paths[1])
    if old.is_usable and new.is_usable and (old.is_there or new.is_there):
        its_paths = paths[0] if old.is_there else None, paths[1] if new.is_there else None
        return as_text(report(compare_both(its_paths, (old.checked, new.checked), terms)))
    is_map = old.checked or new.checked
    why = (
        "it cannot be read whole, so its lines are compared" if is_map else "it is not a map, so its lines are compared"
    )
    lines = "".join(f"{visible(line)}\n" for line in plain_difference(versions.before, versions.after).splitlines())
    return f"{name}\n{why}\n{lines}"


def compare_both(
    paths: tuple[str | None, str | None], maps: tuple[Checked | None, Checked | None], terms: Terms | None
) -> ComparedMap:
    """Return the comparison of two versions of a map; path and map are None if a version does not exist."""
    old, new = (one or NO_MAP for one in maps)
    comparison = compare_maps((old.graph, old.documents), (new.graph, new.documents), terms)
    status = "changed" if comparison else "unchanged"
    return ComparedMap(
        path=paths[1] or paths[0] or "",
        old_path=paths[0] if paths[1] and paths[0] != paths[1] else None,
        is_whole=old.is_whole and new.is_whole,
        status="added" if maps[0] is None else "removed" if maps[1] is None else status,
        comparison=comparison,
    )
