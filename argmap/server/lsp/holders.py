"""The maps of a project that a file is a part of, though no editor has them open."""

from itertools import islice

from argmap.workspace.folders import files_of, yaml_files
from argmap.workspace.overlays import FileTree
from argmap.workspace.project import project_of

# So much of a project is looked through when a file is opened.
MOST_FOLDERS = 200
MOST_FILES = 1000
# This many maps are checked for one part of them.
MOST_HOLDERS = 5


def holders_of(path: str, files: FileTree) -> tuple[str, ...]:
    """Return the real paths of the maps that include a file at a real path, and that it does not include itself.

    Of these only those that no other of them includes: the others say nothing true by themselves either. Of a large
    project only a part is looked through.
    """
    own = files_of(path, files)
    found: dict[str, set[str]] = {}
    for each in islice(yaml_files(project_of(path, files).root, files, MOST_FOLDERS), MOST_FILES):
        name = files.resolve(each)
        if name not in own and path in (parts := files_of(name, files)):
            found[name] = parts
    tops = [
        name for name in found if not any(name in parts and other not in found[name] for other, parts in found.items())
    ]
    return tuple(tops[:MOST_HOLDERS])
