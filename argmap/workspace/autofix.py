"""Applying fixes to argument files, and writing them."""

from collections.abc import Iterable, Iterator

from argmap.base.tuples import NamedTuple
from argmap.lint.fixes import Fixed, apply_fixes
from argmap.workspace.rewriting import RewrittenFile
from argmap.workspace.workspace import Workspace


class MendedFile(NamedTuple):
    """A file and the result of fixing it."""

    file: RewrittenFile
    mended: Fixed


def mend_files(paths: Iterable[str], workspace: Workspace, *, with_unsafe: bool = False) -> Iterator[MendedFile]:
    """Check each file and apply the available fixes. Nothing is written yet."""
    for path in paths:
        data, text, problem = workspace.read(path)
        if problem:
            mended = Fixed(text, workspace.check_text(text, problem), ())
        else:
            mended = apply_fixes(text, workspace.check_text, with_unsafe=with_unsafe)
        yield MendedFile(RewrittenFile(data, text, mended.text), mended)
