"""The registry of the language server's features: the functions that answer each method of the protocol."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple
from argmap.server.lsp.options import EditorOptions
from argmap.server.lsp.view import FileView
from argmap.workspace.workspace import Workspace


class ProjectView(NamedTuple):
    """The basis of answers to requests that do not concern a file: the open maps, and the folders of the project."""

    views: Sequence[FileView]
    folders: Sequence[str]
    workspace: Workspace
    options: EditorOptions


# The parameters of a request are of the protocol's type for its method, and so is the answer. An ArgmapError is shown
# to the user.
Params: TypeAlias = Any
Answer: TypeAlias = Callable[[FileView, Params], object]
GeneralAnswer: TypeAlias = Callable[[ProjectView, Params], object]


class FeatureModule(Protocol):
    """The interface of a feature module.

    `ANSWERS` maps each method that concerns an open file (by `text_document` or `item`) to the function that answers
    it, and `GENERAL_ANSWERS` does so for all other methods. `OPTIONS` has the registration options of methods that need
    any.
    """

    ANSWERS: Mapping[str, Answer] = {}
    GENERAL_ANSWERS: Mapping[str, GeneralAnswer] = {}
    OPTIONS: Mapping[str, object] = {}


class Feature(NamedTuple):
    """A feature: its functions by method, and the registration options of its methods."""

    name: str
    answers: Mapping[str, Answer]
    general_answers: Mapping[str, GeneralAnswer]
    options: Mapping[str, object]


def as_feature(name: str, module: FeatureModule) -> Feature:
    """Return the feature that a module defines."""
    return Feature(name, module.ANSWERS, module.GENERAL_ANSWERS, module.OPTIONS)


FEATURES = Registry("argmap.server.lsp.features", FeatureModule, as_feature)


def features() -> Iterator[Feature]:
    """Yield all features; every module is loaded."""
    return FEATURES.members()
