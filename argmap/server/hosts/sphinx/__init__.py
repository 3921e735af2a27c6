"""An extension of Sphinx: the directive `argmap` shows a map that is in it, or that is in a file."""

from typing import Protocol, TypedDict

from argmap import __version__


class SphinxApplication(Protocol):
    """What is asked of Sphinx."""

    def add_directive(self, name: str, cls: type, override: bool = False, /) -> None:  # noqa: FBT001 - as Sphinx has it
        """Let documents use a directive."""

    def add_post_transform(self, transform: type) -> None:
        """Change documents before a builder writes them."""


class ExtensionMetadata(TypedDict):
    """What Sphinx wants to know of an extension."""

    version: str
    parallel_read_safe: bool
    parallel_write_safe: bool


def setup(app: SphinxApplication) -> ExtensionMetadata:
    """Give documents the directive: `extensions = ["argmap.server.hosts.sphinx"]` in `conf.py`."""
    # These import Sphinx, which has loaded this.
    from argmap.server.hosts.sphinx.directive import MapDirective
    from argmap.server.hosts.sphinx.placing import TRANSFORMS

    app.add_directive("argmap", MapDirective)
    for transform in TRANSFORMS:
        app.add_post_transform(transform)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
