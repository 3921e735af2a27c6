"""Registries of plugins: every module holds what its family asks for, and names are known without the modules."""

import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType, UnionType
from typing import Any, Protocol, Union, get_args, get_origin, get_type_hints
from zipfile import ZipFile

import pytest

from argmap.base.errors import ArgmapError
from argmap.base.plugins import Registry, contents_of, module_name, one_of
from argmap.cli.commands import COMMANDS
from argmap.diagram.scene import DiagramOptions
from argmap.evaluation.modular_semantics import Modular
from argmap.evaluation.results import Labelling
from argmap.evaluation.semantics import SEMANTICS, gradual_semantics, standing_semantics
from argmap.evaluation.terms import Terms
from argmap.formats import FORMATS
from argmap.lint.registry import RULES, rules
from argmap.lint.reports import REPORTS
from argmap.lint.summary import Summary
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from tests.maps import ROOT

FAMILIES: tuple[Registry[Any, Any], ...] = (COMMANDS, FORMATS, REPORTS, RULES, SEMANTICS)
# What Protocols name only for type checkers.
NAMES: dict[str, Any] = {
    each.__name__: each for each in (DiagramOptions, Documents, Graph, Labelling, Modular, Shown, Summary, Terms)
}


class GreetingModule(Protocol):
    """What the module of a greeting holds."""

    WORDS: str
    LOUD: bool = False


def as_words(name: str, module: GreetingModule) -> str:
    """Return a greeting with its name."""
    return f"{name}: {module.WORDS.upper() if module.LOUD else module.WORDS}"


def wrong_in(module: ModuleType, protocol: type) -> list[str]:
    """Return the members of a Protocol that a module lacks, or holds in another form."""
    held = vars(contents_of(module, protocol))
    hints = get_type_hints(protocol, NAMES | vars(sys.modules[protocol.__module__]))
    return [member for member, hint in hints.items() if member not in held or not fits(held[member], hint, NAMES)]


def fits(value: object, hint: Any, names: dict[str, Any]) -> bool:
    """Return whether a value is what a type hint asks for; of a function whether it can be called so."""
    if get_origin(hint) in {Union, UnionType}:
        return any(fits(value, option, names) for option in get_args(hint))
    if getattr(hint, "_is_protocol", False):
        return is_called_as(value, list(parameters_of(hint.__call__, names))[1:], returned(hint.__call__, names))
    if get_origin(hint) is Callable:
        asked, result = get_args(hint)
        return callable(value) and (asked is ... or is_called_as(value, [(each, True) for each in asked], result))
    return isinstance(value, get_origin(hint) or hint)


def parameters_of(function: Any, names: dict[str, Any]) -> Iterator[tuple[object, object]]:
    """Yield of each parameter of a function its type, and True or, where it is passed by name, that name."""
    hints = get_type_hints(function, names)
    for parameter in inspect.signature(function).parameters.values():
        by_name = parameter.kind is inspect.Parameter.KEYWORD_ONLY
        yield hints.get(parameter.name), (parameter.name, parameter.default) if by_name else True


def returned(function: Any, names: dict[str, Any]) -> object:
    """Return the type of what a function returns."""
    return get_type_hints(function, names)["return"]


def is_called_as(function: object, parameters: Sequence[tuple[object, object]], result: object) -> bool:
    """Return whether a function has these parameters, and returns nothing but what is expected."""
    if not callable(function) or list(parameters_of(function, {})) != list(parameters):
        return False
    given, expected = returned(function, {}), set(get_args(result)) if get_origin(result) is UnionType else {result}
    given_types = set(get_args(given)) if get_origin(given) is UnionType else {given}
    if given_types <= expected:
        return True
    narrow, wide = get_origin(given), get_origin(result)
    is_narrower = isinstance(narrow, type) and isinstance(wide, type) and issubclass(narrow, wide)
    return is_narrower and get_args(given) == get_args(result)


def test_a_module_holds_what_its_family_asks_for() -> None:
    members = [(family, name) for family in FAMILIES for name in family.names()]
    modules = {f"{family.package}.{module_name(name)}": family.protocol for family, name in members}
    wrong = {module: wrong_in(import_module(module), protocol) for module, protocol in modules.items()}
    assert {module: lacking for module, lacking in wrong.items() if lacking} == {}
    assert [name for family, name in members if family.get(name) is not family.get(name)] == []


def module_of(text: str) -> ModuleType:
    """Return a module that holds what a text defines."""
    module = ModuleType("made")
    exec(text, vars(module))  # noqa: S102 - the texts are those below
    return module


PARAMETERS = "summary: Summary, *, colour: bool = False, complete: bool = False"


def reporting(parameters: str = PARAMETERS, result: str = "str") -> str:
    """Return the text of a report with some parameters and a result."""
    return f"from argmap.lint.summary import Summary\ndef report({parameters}) -> {result}: ..."


@pytest.mark.parametrize(
    ("protocol", "text", "wrong"),
    [
        (GreetingModule, "WORDS = 'Good day'", []),
        (GreetingModule, "LOUD = True", ["WORDS"]),
        (GreetingModule, "WORDS = 7", ["WORDS"]),
        (GreetingModule, "WORDS = 'Good day'\nLOUD = None", ["LOUD"]),
        (REPORTS.protocol, reporting(), []),
        (REPORTS.protocol, reporting("summary: Summary, colour: bool = False, complete: bool = False"), ["report"]),
        (REPORTS.protocol, reporting("summary: Summary, *, colour: bool, complete: bool = False"), ["report"]),
        (REPORTS.protocol, reporting("summary: str, *, colour: bool = False, complete: bool = False"), ["report"]),
        (REPORTS.protocol, reporting("summary: Summary, *, colour: bool = False"), ["report"]),
        (REPORTS.protocol, reporting(result="int"), ["report"]),
        (REPORTS.protocol, "report = 'a text'", ["report"]),
    ],
)
def test_a_module_that_does_not_fit_its_family_is_noticed(protocol: type, text: str, wrong: list[str]) -> None:
    assert wrong_in(module_of(text), protocol) == wrong


def test_the_table_of_rules_says_what_their_modules_say() -> None:
    assert list(rules()) == sorted(loaded.rule for loaded in RULES.members())


@pytest.mark.parametrize("name", SEMANTICS.names())
def test_a_semantics_is_either_one_of_standing_or_one_of_strength(name: str) -> None:
    semantics = SEMANTICS.get(name)
    is_known_as = (name in standing_semantics(), name in gradual_semantics())
    assert is_known_as == (semantics.label is not None, semantics.modular is not None)
    assert sum(is_known_as) == 1


def test_no_two_formats_have_files_that_end_alike() -> None:
    suffixes = [each.suffix for each in FORMATS.members()]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") for suffix in suffixes)


def write_greetings(folder: Path) -> None:
    """Write a package of three modules, one of which is named like a keyword, and a package below it."""
    files = {
        "__init__": "",
        "good_day": 'WORDS = "Good day"',
        "import_": 'WORDS = "Welcome"\nLOUD = True',
        "deep/__init__": "",
    }
    for name, text in files.items():
        path = folder / "greetings" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_members_are_found_and_named_as_people_write_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_greetings(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    greetings = Registry("greetings", GreetingModule, as_words)
    try:
        assert greetings.names() == ("good-day", "import")
        assert "greetings.import_" not in sys.modules
        assert list(greetings.members()) == ["good-day: Good day", "import: WELCOME"]
        assert greetings.pick("import") == "import"
        with pytest.raises(ArgmapError, match=r'^"imports" is not one of the greetings; did you mean "import"[?]$'):
            greetings.pick("imports")
        with pytest.raises(ArgmapError, match=r'^"x" is not one of the greetings; choose one of: good-day, import$'):
            greetings.pick("x")
    finally:
        for name in [name for name in sys.modules if name.startswith("greetings")]:
            del sys.modules[name]


def test_names_are_one_of_several() -> None:
    assert [one_of(["a"]), one_of(["a", "b"]), one_of(["a", "b", "c"])] == ["a", "a or b", "a, b or c"]


@pytest.mark.slow
def test_members_are_found_in_a_zip_file(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "argmap.zip", "w") as archive:
        for path in (ROOT / "argmap").rglob("*"):
            if path.suffix in {".py", ".yaml"}:
                archive.write(path, path.relative_to(ROOT))
    code = (
        "import sys; sys.path.insert(0, 'argmap.zip')\n"
        "from argmap.formats import FORMATS\nfrom argmap.lint.registry import RULES\n"
        "print(FORMATS.get('svg').suffix, len(RULES.names()), FORMATS.__class__.__module__)\n"
        "import argmap; print('argmap.zip' in argmap.__file__)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.split() == [".svg", str(len(RULES.names())), "argmap.base.plugins", "True"], done.stderr
