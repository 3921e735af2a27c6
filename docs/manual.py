"""The manual pages, argmap(1) and one for each command: as much as its help says, in roff."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from argmap import __version__
from argmap.cli.commands import COMMANDS, CommandGroup
from argmap.cli.exit_codes import FINDINGS, MEANINGS, ExitCode
from docs.typed_commands import TyperCommand, TyperParameter, typed_commands

FOLDER = "docs/man"
MOST_COLUMNS = 78
HEAD = '.\\" Written by `make docs`; do not edit.\n'
# What roff reads as something else than itself.
ESCAPES: Mapping[str, str] = {
    "\\": "\\e",
    "-": "\\-",
    "'": "\\(aq",
    '"': "\\(dq",
    "`": "\\(ga",
    "^": "\\(ha",
    "~": "\\(ti",
}
SUMMARY = "check, judge and draw argument maps written in YAML"
DESCRIPTION = """\
argmap reads argument maps: claims, evidence and objections in YAML files. It checks them as a compiler would, verifies
quotations against their sources, says which theses stand and why, and draws the maps.

Paths are files or folders, and - is standard input. Without a path, commands take the folder arguments/ of the
project. Each command describes itself with --help and has a manual page of its own.
"""
FILES: Mapping[str, str] = {
    "arguments/": "The argument files of a project, which commands take without a path.",
    "seeds/": "The sources that they quote, with their records and fingerprints.",
    "argmap.toml": "Settings for what lies below its folder.",
    "pyproject.toml": "Settings likewise, in its table [tool.argmap].",
}
ENVIRONMENT: Mapping[str, str] = {
    "NO_COLOR": "When set, nothing is coloured unless --color always asks for it.",
    "VISUAL, EDITOR": "The editor that argmap preview opens places in, where it has windows.",
    "BROWSER": "The browser that argmap preview opens.",
}


def manual() -> Iterator[tuple[str, str]]:
    """Yield the path of each manual page, below the project, with its content."""
    commands = dict(typed_commands())
    yield f"{FOLDER}/argmap.1", main_page(list(commands))
    for typed, command in commands.items():
        yield f"{FOLDER}/{page_name(typed)}.1", command_page(typed, command)


def main_page(typed: Sequence[str]) -> str:
    """Return the page argmap(1)."""
    parts = [head("argmap", SUMMARY), section("Synopsis"), "\\fBargmap\\fR \\fIcommand\\fR [\\fIoptions\\fR]\n"]
    parts += [section("Description"), prose(DESCRIPTION), section("Commands")]
    for group in CommandGroup:
        parts.append(f".SS {escaped(group.value)}\n")
        parts += [
            entry(bold(f"argmap {each.name}"), each.summary) for each in COMMANDS.members() if each.group is group
        ]
    options = {"-h, --help": "Show the help of argmap or of a command.", "-V, --version": "Show the version."}
    parts += [section("Options"), *entries(options), section("Exit status"), *exit_status()]
    parts += [section("Files"), *entries(FILES), section("Environment"), *entries(ENVIRONMENT)]
    return "".join([*parts, section("Example"), example("argmap validate arguments/"), see_also(map(page_name, typed))])


def command_page(typed: str, command: TyperCommand) -> str:
    """Return the page of a command."""
    short = COMMANDS.get(typed).summary if typed in COMMANDS.names() else command.help.partition("\n")[0]
    parts = [head(page_name(typed), lowered(short)), section("Synopsis"), synopsis(typed, command)]
    parts += [section("Description"), prose(command.help)]
    for title, kind in (("Arguments", "argument"), ("Options", "option")):
        chosen = [each for each in command.params if each.param_type_name == kind]
        if chosen:
            parts += [section(title), *(entry(parameter_head(each), each.help) for each in chosen)]
    parts += [section("Exit status"), *exit_status(typed), section("Example")]
    return "".join([*parts, example(command.epilog.removeprefix("Example: ")), see_also(["argmap"])])


def head(name: str, summary: str) -> str:
    """Return the beginning of a page. It has no date, which would change it from day to day."""
    title = f'.TH {escaped(name.upper())} 1 "" "argmap {__version__}" "User Commands"\n'
    return f"{HEAD}{title}{section('Name')}{escaped(name)} \\- {escaped(summary)}\n"


def section(title: str) -> str:
    """Return the heading of a section."""
    return f".SH {title.upper()}\n"


def synopsis(typed: str, command: TyperCommand) -> str:
    """Return how a command is called."""
    words = [bold(f"argmap {typed}"), "[\\fIoptions\\fR]"]
    for each in command.params:
        if each.param_type_name == "argument":
            word = f"\\fI{escaped(each.name)}\\fR" + (" ..." if each.nargs < 0 else "")
            words.append(word if each.required else f"[{word}]")
    return " ".join(words) + "\n"


def parameter_head(parameter: TyperParameter) -> str:
    """Return an argument, or an option in all its spellings, with the name of its value."""
    if parameter.param_type_name == "argument":
        return f"\\fI{escaped(parameter.name)}\\fR"
    spellings = ", ".join(bold(each) for each in (*parameter.opts, *parameter.secondary_opts))
    if getattr(parameter, "is_flag", False):
        return spellings
    return f"{spellings} \\fI{escaped(parameter.metavar or parameter.name)}\\fR"


def exit_status(typed: str | None = None) -> Iterator[str]:
    """Yield when commands, or one of them, end with which code."""
    for code, meaning in MEANINGS.items():
        if code is not ExitCode.FOUND or typed is None:
            yield entry(bold(str(code.value)), f"{sentence(meaning)}")
        elif typed in FINDINGS:
            yield entry(bold(str(code.value)), sentence(FINDINGS[typed].replace("`", "")))


def entries(described: Mapping[str, str]) -> Iterator[str]:
    """Yield an entry for each name."""
    return (entry(bold(name), text) for name, text in described.items())


def entry(name: str, text: str) -> str:
    """Return an entry of a list, of which the name is roff."""
    return f".TP\n{name}\n{filled(text)}"


def prose(text: str) -> str:
    """Return paragraphs."""
    return ".PP\n".join(filled(each) for each in re.split(r"\n\s*\n", text.strip()))


def example(command: str) -> str:
    """Return a command as it is typed."""
    return f".EX\n{escaped(command)}\n.EE\n"


def see_also(names: Iterable[str]) -> str:
    """Return references to other pages."""
    return section("See also") + ",\n".join(f"\\fB{escaped(name)}\\fR(1)" for name in names) + "\n"


def page_name(typed: str) -> str:
    """Return the name of the page of a command, such as argmap-source-add."""
    return "-".join(["argmap", *typed.split()])


def bold(text: str) -> str:
    """Return a text in bold."""
    return f"\\fB{escaped(text)}\\fR"


def lowered(text: str) -> str:
    """Return a summary as manual pages have it: without a capital and a full stop."""
    return text[:1].lower() + text[1:].removesuffix(".")


def sentence(text: str) -> str:
    """Return some words as a sentence."""
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def filled(text: str) -> str:
    """Return a text as lines of source, none of which roff takes for a request."""
    lines = wrap(escaped(" ".join(text.split())), MOST_COLUMNS, break_long_words=False, break_on_hyphens=False)
    return "".join(f"\\&{line}\n" if line.startswith(".") else f"{line}\n" for line in lines)


def escaped(text: str) -> str:
    """Return a text that roff shows as it is, anywhere but at the beginning of a line."""
    return "".join(ESCAPES.get(char, char if char.isascii() else f"\\[u{ord(char):04X}]") for char in text)
