"""What stands for a map in what a builder writes: a picture where it can show one, else the outline."""

from collections.abc import Mapping

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from argmap.server.hosts.fences import embed_fence
from argmap.server.hosts.options import printed_form
from argmap.server.hosts.sphinx.directive import VERDICTS, project_of_documents
from argmap.server.hosts.sphinx.nodes import argument_map, outline_list, picture_in_page, problem_box
from argmap.workspace.embedding import OUTLINE, PICTURE, Embedded, data_address

# LaTeX nests no more lists in each other.
LEVELS_IN_PRINT = 4
# Others do as many as they are given.
LEVELS = 12
# The order in which classes take maps. Sphinx makes files of images in addresses after these, at 150.
FIRST, SECOND, LAST = 100, 101, 102


class PlacedMaps(SphinxPostTransform):
    """Put something in place of each map that was read; each kind of builder has a class of its own."""

    default_priority = LAST

    def run(self, **_: object) -> None:
        """Replace all maps of a document. What references lead to stays before them."""
        for shown in list(self.document.findall(argument_map)):
            targets = [nodes.target("", "", ids=shown["ids"])] if shown["ids"] else []
            shown.parent.replace(shown, [*targets, self.placed(shown)])

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return what stands for a map: its outline, which all builders can show."""
        return self.outlined(shown, LEVELS)

    def outlined(self, shown: argument_map, levels: int) -> nodes.Node:
        """Return the outline of a map. It shows no verdicts; those of a picture are left out."""
        given = {name: value for name, value in shown["given"].items() if name != VERDICTS}
        embedded = self.embedded(shown, given, OUTLINE)
        return outline_list(embedded.lines, levels) if embedded.is_whole else problem_box(embedded.problems)

    def imaged(self, shown: argument_map, form: str) -> nodes.Node:
        """Return the picture of a map as an image in an address, or a box where it cannot be drawn."""
        embedded = self.embedded(shown, shown["given"], form)
        if not embedded.is_whole:
            return problem_box(embedded.problems)
        address = data_address(form, embedded.image or embedded.svg.encode())
        return nodes.image("", uri=address, candidates={"?": address}, alt=embedded.text)

    def embedded(self, shown: argument_map, given: Mapping[str, str], form: str) -> Embedded:
        """Return a map in a form with the options that are given."""
        project = project_of_documents(str(self.env.srcdir))
        return embed_fence(shown["fence"], {**given, "form": form}, (form,), project)


class MapsInTranslations(PlacedMaps):
    """Maps are not translated with the document that they are in."""

    default_priority = FIRST
    builders = ("gettext",)

    def placed(self, _shown: argument_map) -> nodes.Node:
        """Return nothing that has words."""
        return nodes.comment()


class MapsInBooks(PlacedMaps):
    """In EPUB pictures are images, which pages may hold without saying so in the list of files."""

    default_priority = FIRST
    builders = ("epub",)

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the picture, or the outline where that was asked for."""
        return self.imaged(shown, PICTURE) if shown["svg"] else super().placed(shown)


class MapsInPages(PlacedMaps):
    """In HTML the picture is part of the page."""

    default_priority = SECOND
    formats = ("html",)

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the picture as it was drawn when the document was read, or the outline where that was asked for."""
        return picture_in_page(shown["svg"]) if shown["svg"] else super().placed(shown)


class MapsInPrint(PlacedMaps):
    """In LaTeX the picture is an image in a file of its own."""

    default_priority = SECOND
    formats = ("latex",)

    def placed(self, shown: argument_map) -> nodes.Node:
        """Return the picture, or the outline where that was asked for."""
        return self.imaged(shown, printed_form()) if shown["svg"] else self.outlined(shown, LEVELS_IN_PRINT)


TRANSFORMS = (MapsInTranslations, MapsInBooks, MapsInPages, MapsInPrint, PlacedMaps)
