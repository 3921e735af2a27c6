"""Candidates for shell completion: ids, files and names, each with a short description.

Bash inserts candidates unquoted and zsh evaluates them, and quoting differs between shells. So only words that need no
quotes are offered: no id of an unnamed step (`premise -> target`), no tag of two words, no file name with a space.
"""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

import typer

from argmap.evaluation.semantics import SEMANTICS, gradual_semantics
from argmap.formats import FORMATS
from argmap.formats.exchange.row_forms import ROW_FORMS
from argmap.formats.exporters import EXPORTERS
from argmap.formats.importers import IMPORTERS
from argmap.formats.tables import TABLES
from argmap.lint.reports import REPORTS
from argmap.model import Kind

if TYPE_CHECKING:
    from argmap.model import Map

# A completion and its description, which may be of any length.
Candidate: TypeAlias = tuple[str, str]
Find: TypeAlias = Callable[[typer.Context, str], Iterable[Candidate]]

MOST_OFFERED = 200
MOST_LETTERS = 60
MOST_READ = 1_000
# Maps are read while the user waits for a keystroke; this many bytes take half a second.
MOST_BYTES = 2_000_000
MOST_FILES = 100
MOST_FOLDERS = 1_000
MOST_ENTRIES = 10_000
# Characters without special meaning in any shell. Colons, equals signs and @ split words in bash.
PLAIN = frozenset("-_./+,%")
# Replacements that read the same but have no special meaning in a shell.
SPOKEN = str.maketrans({"'": "’", "`": "’", ":": ","})
SIGNS = frozenset("-_./+,;%?()")
MAP_SUFFIXES = (".yaml", ".yml")
DOCUMENT_SUFFIXES = (".md", ".markdown", ".html", ".htm")
TEXT_SUFFIXES = (".txt", ".md", ".text", ".markdown", ".html", ".htm", ".pdf")


def offered(found: Iterable[Candidate], incomplete: str) -> list[Candidate]:
    """Return the candidates that begin as typed and need no quotes, sorted.

    If there are very many, only the first ones and the last are returned, so that a shell still completes their common
    prefix.
    """
    fitting = {value: text for value, text in found if value.startswith(incomplete) and is_plain(value)}
    values = sorted(fitting)
    if len(values) > MOST_OFFERED:
        values = [*values[: MOST_OFFERED - 1], values[-1]]
    return [(value, gist(fitting[value])) for value in values]


def is_plain(value: str) -> bool:
    """Return whether every shell takes a value as a plain word. It may end with an equals sign."""
    # Combining marks are parts of letters, as in Hindi.
    return value[:1] not in "-=" and all(
        char.isalnum() or char in PLAIN or unicodedata.category(char)[0] == "M" for char in value.removesuffix("=")
    )


def gist(text: str) -> str:
    """Return the beginning of a text, without characters that are special in a shell.

    Shells evaluate it: zsh would run what follows a dollar sign.
    """
    spoken = "".join(char if is_spoken(char) else " " for char in text[:MOST_READ].translate(SPOKEN))
    words = " ".join(spoken.split())
    return words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1].rstrip() + "…"


def is_spoken(char: str) -> bool:
    """Return whether a character is plain text: a letter, a harmless sign, or not ASCII."""
    return char.isalnum() or char in SIGNS or (char.isprintable() and not char.isascii())


def listed(found: Iterable[Candidate], incomplete: str) -> Iterator[Candidate]:
    """Yield candidates for the last of several comma-separated words, except those already given."""
    lead, comma, _ = incomplete.rpartition(",")
    named = {word.strip() for word in lead.split(",")}
    return ((f"{lead}{comma}{value}", text) for value, text in found if value not in named)


# Candidates from the maps named on the command line.


def maps_on_line(ctx: typer.Context) -> Iterator["Map"]:
    """Yield the maps named before the word being typed, as far as they can be read, or else those of the project."""
    from argmap.syntax import reader
    from argmap.workspace.project import project_of
    from argmap.workspace.workspace import Workspace

    left = MOST_BYTES
    for path in islice(map_files(paths_on_line(ctx)), MOST_FILES):
        left -= os.path.getsize(path)
        if left < 0:
            return
        _, text, problem = Workspace().read(path)
        if not problem:
            yield reader.read(text, project_of(text.path))[0]


def paths_on_line(ctx: typer.Context) -> Sequence[str]:
    """Return the paths given so far, or else those of the project. Standard input is never read."""
    from argmap.workspace.default_paths import default_paths

    # Words before an option that still lacks its value have not been assigned to parameters yet.
    words = [ctx.params.get("path"), *(ctx.params.get("paths") or ()), *ctx.args]
    there = [word for word in words if word and os.path.exists(word)]
    return there or default_paths()


def map_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that paths name, and the maps in folders."""
    from argmap.workspace.folders import is_map, yaml_files

    for path in paths:
        yield from filter(is_map, yaml_files(path, most_folders=MOST_FOLDERS)) if os.path.isdir(path) else [path]


def statements_in(ctx: typer.Context) -> Iterator[Candidate]:
    """Yield the statements of the maps."""
    return ((name, each.text) for found in maps_on_line(ctx) for name, each in found.statements.items())


def parts_in(ctx: typer.Context) -> Iterator[Candidate]:
    """Yield the statements and steps of the maps."""
    for found in maps_on_line(ctx):
        yield from ((name, each.text) for name, each in found.statements.items())
        yield from ((step.id, f"from {', '.join(step.premises)} to {step.target}") for step in found.steps)


def theses_in(ctx: typer.Context) -> Iterator[Candidate]:
    """Yield the theses of the maps."""
    from argmap.model.graph import index

    return ((name, found.statements[name].text) for found in maps_on_line(ctx) for name in index(found).theses)


def tags_in(ctx: typer.Context) -> Iterator[Candidate]:
    """Yield the tags of the maps."""
    return (
        (tag, "") for found in maps_on_line(ctx) for statement in found.statements.values() for tag in statement.tags
    )


def speakers_in(ctx: typer.Context) -> Iterator[Candidate]:
    """Yield the speakers of the maps' statements."""
    for found in maps_on_line(ctx):
        yield from ((each.by, found.speaker_name(each.by) or "") for each in found.statements.values() if each.by)


def sources_in(ctx: typer.Context) -> Iterator[Candidate]:
    """Yield the sources of the maps."""
    return ((name, source.title) for found in maps_on_line(ctx) for name, source in found.sources.items())


# Candidates known to the program itself.


def all_rules(*, but_of_reading: bool = False) -> Iterator[Candidate]:
    """Yield the names and codes of the rules: all of them, or only those that can be ignored."""
    from argmap.lint.registry import rules

    for rule in rules():
        if not (but_of_reading and rule.is_reading_error):
            summary = rule.page.partition("\n")[0]
            yield rule.name, f"{rule.code} {summary}"
            yield rule.code, f"{rule.name}, {summary}"


def all_schemes() -> Iterator[Candidate]:
    """Yield the argumentation schemes."""
    from argmap.syntax.schemes import schemes

    return ((name, scheme.about) for name, scheme in schemes().items())


def all_records() -> Iterator[Candidate]:
    """Yield the ids of the records in seeds/."""
    from argmap.workspace.sources import records_folder, records_in

    return ((os.path.splitext(os.path.basename(path))[0], path) for path in records_in(records_folder()))


def all_voices() -> Iterator[Candidate]:
    """Yield the voices of statements."""
    from argmap.syntax.fields import VOICES

    return plain(VOICES)


def plain(values: Iterable[str]) -> Iterator[Candidate]:
    """Yield values without a description."""
    return ((value, "") for value in values)


# Candidates from the file system.


def files_below(start: str, suffixes: tuple[str, ...]) -> list[str]:
    """Return the folders, and the files with some suffixes, that a path can be completed to.

    For a single folder its content is returned too, because otherwise a shell would consider the path complete. If a
    name needs quotes, or nothing matches, the result is empty; the shell then offers all files and quotes them itself.
    """
    found = entries(start, suffixes)
    if len(found) == 1 and found[0].endswith("/"):
        inside = entries(found[0], suffixes)
        found = [*found, *inside] if inside else []
    return found if all(map(is_plain, found)) else []


def entries(start: str, suffixes: tuple[str, ...]) -> list[str]:
    """Return the entries of a folder that begin as typed: folders, and files with some suffixes. Raises OSError."""
    folder, name = os.path.split(start)
    lead = start[: len(start) - len(name)]
    with os.scandir(folder or os.curdir) as found:
        seen = [each for each in islice(found, MOST_ENTRIES) if each.name.startswith(name)]
    shown = [each for each in seen if name.startswith(".") or not each.name.startswith(".")]
    folders = [f"{lead}{each.name}/" for each in shown if each.is_dir()]
    return folders + [lead + each.name for each in shown if each.name.lower().endswith(suffixes) and not each.is_dir()]


# Candidates used by the options and arguments of commands.


def commands_of(ctx: typer.Context) -> Iterator[Candidate]:
    """Return the names of all commands."""
    group: Any = ctx.find_root().command
    return plain(group.list_commands(ctx))


FINDERS: Mapping[str, Find] = {
    "statement_ids": lambda ctx, _: statements_in(ctx),
    "part_ids": lambda ctx, _: parts_in(ctx),
    "weights": lambda ctx, _: ((f"{name}=", text) for name, text in parts_in(ctx)),
    "thesis_ids": lambda ctx, _: theses_in(ctx),
    "tags": lambda ctx, _: tags_in(ctx),
    "speakers": lambda ctx, _: speakers_in(ctx),
    "source_ids": lambda ctx, _: sources_in(ctx),
    "rule_names": lambda _, __: all_rules(),
    "selectors": lambda _, typed: listed(all_rules(), typed),
    "unwanted": lambda _, typed: listed(all_rules(but_of_reading=True), typed),
    "semantics": lambda _, __: plain(SEMANTICS.names()),
    "gradual_semantics": lambda _, __: plain(gradual_semantics()),
    "picture_formats": lambda _, __: plain(FORMATS.names()),
    "import_formats": lambda _, __: plain(IMPORTERS.names()),
    "export_formats": lambda _, __: plain((*EXPORTERS.names(), *ROW_FORMS)),
    "tables": lambda _, __: plain(TABLES.names()),
    "report_formats": lambda _, __: plain(REPORTS.names()),
    "kinds": lambda _, typed: listed(plain(Kind), typed),
    "voices": lambda _, __: all_voices(),
    "scheme_names": lambda _, __: all_schemes(),
    "command_names": lambda ctx, _: commands_of(ctx),
    "map_paths": lambda _, typed: plain(files_below(typed, MAP_SUFFIXES)),
    "given_paths": lambda _, typed: plain(files_below(typed, ("",))),
    "document_paths": lambda _, typed: plain(files_below(typed, DOCUMENT_SUFFIXES)),
    "text_paths": lambda _, typed: plain(files_below(typed, TEXT_SUFFIXES)),
    "quotables": lambda _, typed: [*all_records(), *plain(files_below(typed, (*TEXT_SUFFIXES, ".yaml")))],
}
