"""The features of the language server: what they answer, by the methods of the protocol."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from argmap.base.plugins import Registry
from argmap.server.lsp.options import EditorOptions
from argmap.server.lsp.view import FileView
from argmap.workspace.workspace import Workspace


class ProjectView(NamedTuple):
    """What there is to answer a question from that is about no file: the open maps, and the folders of the project."""

    views: Sequence[FileView]
    folders: Sequence[str]
    workspace: Workspace
    options: EditorOptions


# A question comes as the protocol's own type for its method, and so does the answer. An ArgmapError is shown as it is.
Answer: TypeAlias = Callable[[FileView, Any], object]
GeneralAnswer: TypeAlias = Callable[[ProjectView, Any], object]


class FeatureModule(Protocol):
    """What the module of a feature holds.

    `ANSWERS` gives for each method of the protocol that is about an open file (by `text_document` or `item`) the
    function that answers it, `GENERAL_ANSWERS` likewise for any other method. `OPTIONS` gives what the server registers
    a method with, where it is anything.
    """

    ANSWERS: Mapping[str, Answer] = {}
    GENERAL_ANSWERS: Mapping[str, GeneralAnswer] = {}
    OPTIONS: Mapping[str, object] = {}


class Feature(NamedTuple):
    """A feature: what it answers by method, and what its methods are registered with."""

    name: str
    answers: Mapping[str, Answer]
    general_answers: Mapping[str, GeneralAnswer]
    options: Mapping[str, object]


def as_feature(name: str, module: FeatureModule) -> Feature:
    """Return what the module of a feature holds."""
    return Feature(name, module.ANSWERS, module.GENERAL_ANSWERS, module.OPTIONS)


FEATURES = Registry("argmap.server.lsp.features", FeatureModule, as_feature)


def features() -> Iterator[Feature]:
    """Yield all features; every module is loaded."""
    return FEATURES.members()
