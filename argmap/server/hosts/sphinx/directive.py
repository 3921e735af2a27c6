"""The directive: reads a map, records the files that it depends on, and warns if it cannot be shown."""

import os
from collections.abc import Mapping
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

from argmap.page.problems import Problem
from argmap.server.hosts.fences import Fence, embed_fence
from argmap.server.hosts.options import FILE, NAMES
from argmap.server.hosts.sphinx.nodes import argument_map, problem_box
from argmap.workspace.embedding import OUTLINE, PICTURE, Embedded, refused
from argmap.workspace.project import Project, project_of

# The forms that every builder supports; each builder shows them as well as it can.
FORMS = (PICTURE, OUTLINE)
VERDICTS = "verdicts"
# The options that Sphinx itself handles.
CAPTION, NAME = "caption", "name"
logger = logging.getLogger(__name__)


def flag(argument: str | None) -> str:
    """Return the value of an option that takes none. Raises ValueError if one is given."""
    directives.flag(argument)
    return VERDICTS


class MapDirective(SphinxDirective):
    """A map in the content of the directive, or in the file named by its argument."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[OptionSpec | None] = {
        **{name: directives.unchanged_required for name in NAMES if name != FILE},
        VERDICTS: flag,
    }

    def run(self) -> list[nodes.Node]:
        """Return the nodes for the document: a map, in a figure if it has a caption, or a problem box."""
        fence = self.fence()
        given = {name: str(value) for name, value in self.options.items() if name != CAPTION}
        given.setdefault(NAME, f"{self.env.docname} {self.env.new_serialno('argmap') + 1}")
        if self.arguments:
            given[FILE] = self.file_in_folder(fence.path)
        embedded = self.embedded(fence, given)
        for path in embedded.files:
            self.env.note_dependency(path)
        if not embedded.is_whole:
            self.warn_of(embedded)
            return self.placed(problem_box(embedded.problems))
        return self.placed(argument_map("", fence=fence, given=given, svg=embedded.svg))

    def embedded(self, fence: Fence, given: Mapping[str, str]) -> Embedded:
        """Return the embedded map."""
        if FILE in given and fence.content.strip():
            return refused(Problem("the directive has a file and a text: remove one of them", fence.place))
        return embed_fence(fence, given, FORMS, project_of_documents(str(self.env.srcdir)))

    def fence(self) -> Fence:
        """Return the content of the directive with its position in the source file."""
        source, line = self.get_source_info()
        first_line = 0
        if self.content:
            offset = self.content.items[0][1]
            # Parsers for other languages than reStructuredText count lines from the directive.
            first_line = offset + 1 if offset else line + self.content_offset + 1
        is_path = os.path.isabs(source) or os.path.isfile(source)
        path = os.path.abspath(source if is_path else self.env.doc2path(self.env.docname))
        page = os.path.relpath(path, str(self.env.srcdir)).replace(os.sep, "/")
        return Fence("\n".join(self.content), line, page, path, first_line, "it after the name of the directive")

    def file_in_folder(self, path: str) -> str:
        """Return the argument as a path relative to the folder of a file; a leading "/" means the source directory."""
        argument = self.arguments[0]
        self.env.note_dependency(self.env.relfn2path(argument)[1])
        if not argument.startswith("/"):
            return argument
        return os.path.relpath(self.env.relfn2path(argument)[1], os.path.dirname(path))

    def warn_of(self, embedded: Embedded) -> None:
        """Log a warning that a map cannot be shown. Sphinx reads the document again at each build until it can."""
        first = embedded.problems[0]
        place = f" ({first.place})" if first.place else ""
        logger.warning("%s%s", embedded.text, place, location=self.get_location(), type="argmap")
        self.env.note_reread()

    def placed(self, shown: nodes.Element) -> list[nodes.Node]:
        """Return a map, or the box in its place, with its caption and the target for references."""
        self.set_source_info(shown)
        if CAPTION not in self.options:
            self.add_name(shown)
            return [shown]
        words, messages = self.parse_inline(self.options[CAPTION], lineno=self.lineno)
        caption = nodes.caption(self.options[CAPTION], "", *words)
        self.set_source_info(caption)
        figure = nodes.figure("", shown, caption, classes=["argmap"])
        self.set_source_info(figure)
        self.add_name(figure)
        return [figure, *messages]


def project_of_documents(folder: str) -> Project:
    """Return the project whose files the documents may show; it includes at least their own folder."""
    return project_of(os.path.join(folder, "conf.py"))
