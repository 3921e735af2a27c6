"""The maps of a project that include a file although no editor has them open."""

from itertools import islice

from argmap.workspace.folders import files_of, yaml_files
from argmap.workspace.overlays import FileTree
from argmap.workspace.project import project_of

# The limits of the search through a project when a file is opened.
MOST_FOLDERS = 200
MOST_FILES = 1000
# The maximum number of including maps that are checked for one file.
MOST_MAPS = 5


def including_maps(path: str, files: FileTree) -> tuple[str, ...]:
    """Return the real paths of the maps that include a file, given by its real path, and are not included by it.

    Only maps that no other of them includes are returned, because an included file cannot be judged on its own. Only a
    part of a large project is searched.
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
    return tuple(tops[:MOST_MAPS])
