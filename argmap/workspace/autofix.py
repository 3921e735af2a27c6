"""Applying fixes to argument files, and writing them."""

from collections.abc import Iterable, Iterator

from argmap.base.tuples import NamedTuple
from argmap.lint.fixes import Fixed, apply_fixes
from argmap.workspace.rewriting import RewrittenFile
from argmap.workspace.workspace import Workspace


class FixedFile(NamedTuple):
    """A file and the result of fixing it."""

    file: RewrittenFile
    fixed: Fixed


def fixed_files(paths: Iterable[str], workspace: Workspace, *, with_unsafe: bool = False) -> Iterator[FixedFile]:
    """Check each file and apply the available fixes. Nothing is written yet."""
    for path in paths:
        data, text, problem = workspace.read(path)
        if problem:
            fixed = Fixed(text, workspace.check_text(text, problem), ())
        else:
            fixed = apply_fixes(text, workspace.check_text, with_unsafe=with_unsafe)
        yield FixedFile(RewrittenFile(data, text, fixed.text), fixed)
