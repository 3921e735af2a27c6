"""Suggesting an existing file for a wrong path: with other slashes, letter case or suffix, or with none."""

import os
from collections.abc import Collection

from argmap.base.suggestions import nearest
from argmap.workspace.overlays import FileTree

# Longer paths and larger folders are not searched.
MOST_PARTS = 50
MOST_NAMES = 2000
YAML_ENDINGS = (".yaml", ".yml")
# Suffixes of files that maps refer to. Fingerprints are excluded, because a fingerprint may exist without its text.
ENDINGS = (*YAML_ENDINGS, ".txt", ".md", ".html", ".htm", ".pdf")


def nearest_file(path: str, folder: str, files: FileTree, excluded: str = "") -> str | None:
    """Return the path of an existing file that differs from `path` only in this way, or None.

    Both paths are relative to `folder`. The file `excluded` is never returned.
    """
    parts = path.replace("\\", "/").split("/")
    if len(parts) > MOST_PARTS or "\0" in path:
        return None
    found: list[str] = []
    for number, part in enumerate(parts):
        here = os.path.join(folder, *found) if found else folder or os.curdir
        if part in {"", os.curdir, os.pardir}:
            found.append(part)
            continue
        listing = files.listing(here)
        is_last = number == len(parts) - 1
        name = same_name(part, listing.files if is_last else listing.folders, may_lack_ending=is_last)
        if name is None:
            return None
        found.append(name)
    meant = "/".join(found)
    return None if meant == path or is_same(os.path.join(folder, meant), excluded, files) else meant


def misspelt_file(path: str, folder: str, files: FileTree) -> str | None:
    """Return the path of the file in the same folder whose name is most similar to that of a missing one, or None."""
    above, _, name = path.replace("\\", "/").rpartition("/")
    stem, ending = os.path.splitext(name)
    here = os.path.join(folder, above)
    listing = sorted(files.listing(here or os.curdir).files)[:MOST_NAMES]
    stems = {os.path.splitext(each)[0]: each for each in listing if os.path.splitext(each)[1] == ending}
    meant = nearest(stem, stems)
    return "/".join(filter(None, (above, stems[meant]))) if meant else None


def is_same(path: str, other: str, files: FileTree) -> bool:
    """Return whether two paths lead to the same file."""
    return bool(other) and files.resolve(path) == files.resolve(other)


def same_name(name: str, names: Collection[str], *, may_lack_ending: bool) -> str | None:
    """Return the name that equals another one except for letter case, or for its suffix, or None."""
    folded = name.casefold()
    stem, ending = os.path.splitext(folded)
    wanted = [folded]
    if may_lack_ending:
        wanted += [folded + each for each in ENDINGS]
        wanted += [stem + each for each in YAML_ENDINGS if ending in YAML_ENDINGS]
    there = {each.casefold(): each for each in sorted(names, reverse=True)[:MOST_NAMES]}
    return name if name in names else next((there[each] for each in wanted if each in there), None)
