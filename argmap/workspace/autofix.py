"""Argument files mended on the disk, or shown as they would be."""

import codecs
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from argmap.base.diagnostics import Diagnostic
from argmap.base.text import Text, plural, visible
from argmap.lint.fixes import Mended, difference, mend
from argmap.lint.settings import Choice
from argmap.lint.summary import Summary, join, summarise
from argmap.workspace import files
from argmap.workspace.files import STANDARD_INPUT, Workspace


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file that was mended: its bytes and its text before, and what came of it."""

    data: bytes
    before: Text
    mended: Mended

    @property
    def is_changed(self) -> bool:
        """Whether anything was mended."""
        return bool(self.mended.done)

    @property
    def difference(self) -> str:
        """What was changed, as a unified diff."""
        return difference(self.before, self.mended.text)

    @property
    def content(self) -> bytes:
        """The bytes of the file after its fixes: all that was not mended as it was."""
        if not self.is_changed:
            return self.data
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.mended.text.content.encode("utf-8")

    def deliver(self) -> None:
        """Write the file where it was, if it is changed; what came from standard input goes to standard output."""
        if self.before.path == STANDARD_INPUT:
            files.write_out(self.content)
        elif self.is_changed:
            files.write(self.before.path, self.content)


def mend_files(paths: Iterable[str], choice: Choice) -> Iterator[MendedFile]:
    """Check each file and mend what can be mended. Nothing is written yet."""
    desk = Workspace(choice)
    for path in paths:
        data, text, problem = files.read_text(path)
        if problem:
            yield MendedFile(data, text, Mended(text, desk.check_text(text, problem), ()))
        else:
            yield MendedFile(data, text, mend(text, desk.check_text))


def fix_files(paths: Iterable[str], choice: Choice, say: Callable[[str], None]) -> Summary:
    """Mend files where they are, say what was done, and return what is still to be said of them. Raises OSError."""
    summaries = []
    for file in mend_files(paths, choice):
        file.deliver()
        for diagnostic in file.mended.done:
            say(told(diagnostic))
        summaries.append(summarise([file.mended.checked]))
    return join(summaries)


def show_fixes(paths: Iterable[str], choice: Choice, say: Callable[[str], None]) -> bool:
    """Write on standard output what fixes would change, as a unified diff, and tell whether there is anything."""
    count = changed = broken = 0
    for file in mend_files(paths, choice):
        files.write_out(file.difference.encode("utf-8", "surrogateescape"))
        count += len(file.mended.done)
        changed += file.is_changed
        broken += not file.mended.checked.is_whole
    if broken:
        say(f"{plural(broken, 'file')} cannot be read whole and would be left alone")
    say(f"would fix {plural(count, 'finding')} in {plural(changed, 'file')}" if count else "nothing to fix")
    return bool(count)


def told(diagnostic: Diagnostic) -> str:
    """Return one line about what was mended."""
    start = diagnostic.span.start
    what = diagnostic.fix.message if diagnostic.fix else ""
    return visible(f"{diagnostic.span.path}:{start.line}:{start.column}: fixed {diagnostic.name}: {what}")
