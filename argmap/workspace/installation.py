"""The installed packages that argmap uses, and its extras."""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module, metadata
from typing import TYPE_CHECKING

from argmap.base.health import Health, InstalledPart, PackageHealth
from argmap.base.tuples import NamedTuple

if TYPE_CHECKING:
    from packaging.requirements import Requirement

OWN_NAME = "argmap"


class PackageUse(NamedTuple):
    """How argmap uses a package: the module that it imports (empty for a program), and the purpose."""

    module: str
    purpose: str


# Every package that argmap or one of its extras depends on.
USES: Mapping[str, PackageUse] = {
    "bibtexparser": PackageUse("bibtexparser", "reads BibTeX"),
    "clingo": PackageUse("clingo", "finds extensions of large maps"),
    "duckdb": PackageUse("duckdb", "writes Parquet"),
    "fontpkg-arimo": PackageUse("fontpkg_arimo", "provides the font of PNG pictures"),
    "graphviz": PackageUse("graphviz", "builds DOT and runs Graphviz"),
    "graphviz-pure": PackageUse("", "is the embedded Graphviz engine"),
    "lsprotocol": PackageUse("lsprotocol", "provides the types of the Language Server Protocol"),
    "lxml-html-clean": PackageUse("lxml_html_clean", "cleans HTML for trafilatura"),
    "markdown-it-py": PackageUse("markdown_it", "reads Markdown"),
    "openpyxl": PackageUse("openpyxl", "reads spreadsheets"),
    "packaging": PackageUse("packaging", "compares versions for this report"),
    "pygls": PackageUse("pygls", "runs the language server"),
    "pypdf": PackageUse("pypdf", "adds bookmarks to PDF"),
    "pypdfium2": PackageUse("pypdfium2", "reads PDF"),
    "pyyaml": PackageUse("yaml", "reads YAML"),
    "rapidfuzz": PackageUse("rapidfuzz", "finds the passage closest to a wrong quotation"),
    "resvg-py": PackageUse("resvg_py", "draws PNG"),
    "trafilatura": PackageUse("trafilatura", "finds the article in HTML"),
    "typer": PackageUse("typer", "is the command line"),
    "typst": PackageUse("typst", "sets PDF"),
    "unicode-segmentation-rs": PackageUse("unicode_segmentation_rs", "breaks lines"),
}
# The extras for users, with what they add. Other extras are for developing argmap itself.
EXTRAS: Mapping[str, str] = {
    "bibtex": "sources from BibTeX libraries",
    "extract": "HTML and PDF sources",
    "lsp": "the language server for editors",
    "pdf": "pictures as PDF",
    "solver": "verdicts on large maps by the preferred and stable semantics",
    "tables": "spreadsheets and Parquet tables",
}


def packages() -> tuple[PackageHealth, ...]:
    """Return the packages that argmap depends on, required ones first, according to its metadata."""
    try:
        wanted = metadata.requires(OWN_NAME) or []
    except metadata.PackageNotFoundError:
        help_text = "install argmap with pip; it runs from a folder now, so its requirements are unknown"
        part = InstalledPart(OWN_NAME, Health.MISSING, "says which packages it needs", help=help_text, is_needed=True)
        return (PackageHealth(part, ""),)
    try:
        from packaging.requirements import Requirement
    except ImportError:
        part = missing("packaging", "packaging", extra=None)
        return (PackageHealth(part, ""),)
    found = (package for text in wanted for package in judged(Requirement(text)))
    return tuple(sorted(found, key=lambda package: (package.extra or "", package.part.name)))


def judged(requirement: "Requirement") -> Iterator[PackageHealth]:
    """Yield the state of a package, for argmap itself or for each extra that requires it."""
    marker = requirement.marker
    if marker is None or marker.evaluate({"extra": ""}):
        yield PackageHealth(examined(requirement, None), str(requirement.specifier))
        return
    for extra in EXTRAS:
        if marker.evaluate({"extra": extra}):
            yield PackageHealth(examined(requirement, extra), str(requirement.specifier), extra)


def examined(requirement: "Requirement", extra: str | None) -> InstalledPart:
    """Return the state of a package: whether it is installed, in a suitable version, and can be imported."""
    name, wanted = requirement.name, f"{requirement.name}{requirement.specifier}"
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return missing(name, wanted, extra)
    use, is_needed = use_of(name), extra is None
    if not requirement.specifier.contains(version, prereleases=True):
        help_text = f"run pip install '{wanted}'"
        return InstalledPart(name, Health.BROKEN, use.purpose, version, help=help_text, is_needed=is_needed)
    if problem := loading_problem(use.module):
        help_text = f"it cannot be loaded ({problem}): run pip install --force-reinstall '{wanted}'"
        return InstalledPart(name, Health.BROKEN, use.purpose, version, help=help_text, is_needed=is_needed)
    return InstalledPart(name, Health.OK, use.purpose, version, is_needed=is_needed)


def missing(name: str, wanted: str, extra: str | None) -> InstalledPart:
    """Return the state of a package that is not installed."""
    what = f"argmap[{extra}]" if extra else wanted
    help_text = f"run pip install '{what}'"
    return InstalledPart(name, Health.MISSING, use_of(name).purpose, help=help_text, is_needed=extra is None)


def use_of(name: str) -> PackageUse:
    """Return how argmap uses a package."""
    return USES.get(name, PackageUse("", "is wanted by argmap"))


def loading_problem(module: str) -> str:
    """Return why a module cannot be imported, in one line; "" if it can."""
    try:
        if module:
            import_module(module)
    except Exception as error:  # noqa: BLE001 - a library that is broken may raise anything while it is loaded
        return " ".join(f"{type(error).__name__}: {error}".split())
    return ""


def extras(found: Sequence[PackageHealth]) -> tuple[InstalledPart, ...]:
    """Return the state of the extras for users, based on their packages."""
    return tuple(extra_health(name, [package.part for package in found if package.extra == name]) for name in EXTRAS)


def extra_health(name: str, parts: Sequence[InstalledPart]) -> InstalledPart:
    """Return the state of an extra, which is that of its worst package."""
    healths = {part.health for part in parts} or {Health.MISSING}
    health = next(each for each in (Health.BROKEN, Health.MISSING, Health.OK) if each in healths)
    if health is Health.OK:
        there = ", ".join(f"{part.name} {part.version}" for part in parts)
        return InstalledPart(name, Health.OK, EXTRAS[name], place=there)
    broken = "; ".join(f"{part.name}: {part.help}" for part in parts if part.health is Health.BROKEN)
    return InstalledPart(name, health, EXTRAS[name], help=broken or f"run pip install 'argmap[{name}]'")
