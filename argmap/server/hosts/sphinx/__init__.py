"""An extension for Sphinx: the directive `argmap` shows a map from its content or from a file."""

from typing import Protocol, TypedDict

from argmap import __version__


class SphinxApplication(Protocol):
    """The parts of the Sphinx application that this extension uses."""

    def add_directive(self, name: str, cls: type, override: bool = False, /) -> None:  # noqa: FBT001 - as Sphinx has it
        """Register a directive."""

    def add_post_transform(self, transform: type) -> None:
        """Register a transform that runs before a builder writes documents."""


class ExtensionMetadata(TypedDict):
    """The metadata that Sphinx expects of an extension."""

    version: str
    parallel_read_safe: bool
    parallel_write_safe: bool


def setup(app: SphinxApplication) -> ExtensionMetadata:
    """Register the directive and transforms: `extensions = ["argmap.server.hosts.sphinx"]` in `conf.py`."""
    # These modules import Sphinx, so they are imported only when Sphinx calls this function.
    from argmap.server.hosts.sphinx.directive import MapDirective
    from argmap.server.hosts.sphinx.placing import TRANSFORMS

    app.add_directive("argmap", MapDirective)
    for transform in TRANSFORMS:
        app.add_post_transform(transform)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
