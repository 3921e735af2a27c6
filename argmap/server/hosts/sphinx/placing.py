"""Transforms that replace the placeholders of maps by nodes for the builder: a picture if possible, else an outline."""

from collections.abc import Mapping

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from argmap.server.hosts.fences import embed_fence
from argmap.server.hosts.options import printed_form
from argmap.server.hosts.sphinx.directive import VERDICTS, project_of_documents
from argmap.server.hosts.sphinx.nodes import argument_map, outline_list, picture_in_page, problem_box
from argmap.workspace.embedding import OUTLINE, PICTURE, Embedded, data_address

# LaTeX supports four levels of nested lists.
LEVELS_IN_PRINT = 4
# The maximum nesting of lists for other builders.
LEVELS = 12
# The priorities of the transforms. Sphinx extracts images from data addresses after these, at 150.
FIRST, SECOND, LAST = 100, 101, 102


class PlacedMaps(SphinxPostTransform):
    """Replace the placeholder of each map; there is a subclass for each kind of builder."""

    default_priority = LAST

    def run(self, **_: object) -> None:
        """Replace all maps of a document. A target for references is kept before each."""
        for shown in list(self.document.findall(argument_map)):
            targets = [nodes.target("", "", ids=shown["ids"])] if shown["ids"] else []
            shown.parent.replace(shown, [*targets, self.placed(shown)])

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the replacement for a map: its outline, which all builders support."""
        return self.outlined(shown, LEVELS)

    def outlined(self, shown: argument_map, levels: int) -> nodes.Node:
        """Return the outline of a map. Outlines cannot show verdicts, so the option is dropped."""
        given = {name: value for name, value in shown["given"].items() if name != VERDICTS}
        embedded = self.embedded(shown, given, OUTLINE)
        return outline_list(embedded.lines, levels) if embedded.is_whole else problem_box(embedded.problems)

    def imaged(self, shown: argument_map, form: str) -> nodes.Node:
        """Return a map as an image with a data address, or a box if it cannot be drawn."""
        embedded = self.embedded(shown, shown["given"], form)
        if not embedded.is_whole:
            return problem_box(embedded.problems)
        address = data_address(form, embedded.image or embedded.svg.encode())
        return nodes.image("", uri=address, candidates={"?": address}, alt=embedded.text)

    def embedded(self, shown: argument_map, given: Mapping[str, str], form: str) -> Embedded:
        """Return a map in a form, with the given options."""
        project = project_of_documents(str(self.env.srcdir))
        return embed_fence(shown["fence"], {**given, "form": form}, (form,), project)


class MapsInTranslations(PlacedMaps):
    """Omit maps from message catalogues, as they are not translated."""

    default_priority = FIRST
    builders = ("gettext",)

    def placed(self, _shown: argument_map) -> nodes.Node:
        """Return an empty node."""
        return nodes.comment()


class MapsInBooks(PlacedMaps):
    """Use images for EPUB, where a page with an inline SVG would have to be declared in the manifest."""

    default_priority = FIRST
    builders = ("epub",)

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the picture, or the outline if that was requested."""
        return self.imaged(shown, PICTURE) if shown["svg"] else super().placed(shown)


class MapsInPages(PlacedMaps):
    """Put the picture into the page for HTML."""

    default_priority = SECOND
    formats = ("html",)

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the picture drawn when the document was read, or the outline if that was requested."""
        return picture_in_page(shown["svg"]) if shown["svg"] else super().placed(shown)


class MapsInPrint(PlacedMaps):
    """Use images in separate files for LaTeX."""

    default_priority = SECOND
    formats = ("latex",)

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the picture, or the outline if that was requested."""
        return self.imaged(shown, printed_form()) if shown["svg"] else self.outlined(shown, LEVELS_IN_PRINT)


TRANSFORMS = (MapsInTranslations, MapsInBooks, MapsInPages, MapsInPrint, PlacedMaps)
