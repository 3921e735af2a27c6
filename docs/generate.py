"""Writes the pages that the code knows best: fields, rules, commands, the schema and the gallery."""

import inspect
from collections.abc import Iterator, Mapping

from argmap.cli.exit_codes import FINDINGS, MEANINGS, ExitCode
from argmap.lint.registry import rules
from argmap.lint.rule_pages import explain
from argmap.lint.settings.table import LIMITS, RENDER, SETTINGS, Setting
from argmap.sources.fingerprint import form
from argmap.syntax import fields
from argmap.syntax.fields import Field, Record
from argmap.syntax.schema import schema_text
from argmap.syntax.schemes import schemes
from argmap.syntax.schemes.pages import as_markdown
from docs.losses import losses_page
from docs.manual import manual
from docs.pictures import gallery
from docs.steps import pictures
from docs.table_pages import tables_page, tables_schema
from docs.tables import ROOT, tables, write_all
from docs.typed_commands import TyperCommand, typed_commands

GENERATED = "<!-- Written by `make docs`; do not edit. -->\n\n"
RECORDS = (
    ("A file", fields.FILE),
    ("A statement", fields.STATEMENT),
    ("An argument, under `arguments`", fields.ARGUMENT),
    ("A step, after a target", fields.STEP),
    ("A citation", fields.CITATION),
    ("An indicator", fields.INDICATOR),
    ("A review", fields.REVIEW),
    ("A source", fields.SOURCE),
    ("A speaker", fields.SPEAKER),
)
COMMANDS_HEAD = """# Commands

The same text is shown by `--help`. Without a path, commands use the folder `arguments/` of the project, also when run
in one of its subfolders.

{exit_codes}
No command silently answers from part of a map. With `--partial`, a command answers from what can be read,
and says `incomplete` in its first line (a picture in its title) and in JSON.
"""
FIELDS_HEAD = """# Fields

Every field of the argument file, from the table that the reader uses. You can add fields of your own at any level:
their names begin with `x-`, they may hold anything, and they are passed on [unchanged](json.md).
"""
RULES_HEAD = """\
# Rules

`argmap validate --fix` fixes some findings of the rules marked *. Preview rules are checked only with `--preview` or
with `preview = true` in the settings: too few of their findings have been judged, or too many were wrong
([calibration](../explanation/calibration.md)). To ignore a rule, see [settings](settings.md).

| code | name | severity | fix | since | finds |
| --- | --- | --- | --- | --- | --- |
"""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the path of each generated page and table, below the project, with its content."""
    yield from tables()
    yield "argmap.schema.json", schema_text()
    yield "docs/reference/fields.md", fields_page()
    yield "docs/reference/losses.md", GENERATED + losses_page()
    yield "docs/reference/rules.md", rules_page()
    yield "docs/reference/settings.md", settings_page()
    yield "docs/reference/commands.md", commands_page()
    yield from manual()
    yield "docs/reference/schemes.md", schemes_page()
    yield "docs/reference/tables.md", GENERATED + tables_page(by_hand("tables"))
    yield "docs/reference/tables.schema.json", tables_schema()
    yield "docs/reference/fingerprint.md", f"{GENERATED}# {inspect.cleandoc(form.__doc__ or '').replace('.', '', 1)}\n"


def fields_page() -> str:
    """Return the page of all fields."""
    parts = [FIELDS_HEAD]
    parts.extend(f"\n## {title}\n\n{fields_table(record)}" for title, record in RECORDS)
    return GENERATED + "".join(parts)


def fields_table(record: Record) -> str:
    """Return the fields of a record as a table."""
    rows = ["| field | value | meaning |\n| --- | --- | --- |\n"]
    for field in record.values():
        name = f"`{field.name}`" + (" (required)" if field.required else "")
        rows.append(f"| {name} | {value_in_words(field)} | {field.help} |\n")
    return "".join(rows)


def value_in_words(field: Field) -> str:
    """Return what the value of a field may be: its words, and what may be written in their place."""
    if not field.words:
        return field.shape
    *_, others = field.shape.rpartition(", or ") if ", or " in field.shape else ("",)
    return ", ".join([*(f"`{word}`" for word in field.words), *([f"or {others}"] if others else [])])


def rules_page() -> str:
    """Return the page of all rules."""
    parts = [RULES_HEAD]
    for rule in rules():
        link = f"[{rule.name}](#{rule.code.lower()}-{rule.name})"
        mark = "*" if rule.has_fix else ""
        severity = f"{rule.severity}, preview" if rule.is_preview else rule.severity
        parts.append(f"| {rule.code} | {link} | {severity} | {mark} | {rule.since} | {rule.page.splitlines()[0]} |\n")
    parts.extend("\n" + explain(rule).as_markdown(2) for rule in rules())
    return GENERATED + "".join(parts)


def settings_page() -> str:
    """Return the page of all settings: what can be written by hand, and the tables."""
    written = by_hand("settings")
    parts = [GENERATED, written, "\n## Settings\n\n", settings_table(SETTINGS)]
    parts += ["\n## Limits\n\n", settings_table(LIMITS)]
    return "".join([*parts, "\n## Picture options\n\n", settings_table(RENDER)])


def by_hand(name: str) -> str:
    """Return the beginning of a reference page, which is written by hand."""
    return (ROOT / "docs" / "reference" / f"{name}.head.md").read_text(encoding="utf-8")


def settings_table(settings: Mapping[str, Setting]) -> str:
    """Return settings as a table."""
    rows = ["| setting | value | meaning | example |\n| --- | --- | --- | --- |\n"]
    rows += [f"| `{each.name}` | {each.value} | {each.help} | `{each.example}` |\n" for each in settings.values()]
    return "".join(rows)


def schemes_page() -> str:
    """Return the page of all schemes: what can be written by hand, the table, and a section for each."""
    written = by_hand("schemes")
    rows = [f"| [{name}](#{name}) | {scheme.about} |\n" for name, scheme in schemes().items()]
    return "".join([GENERATED, written, *rows, *(f"\n{as_markdown(scheme)}" for scheme in schemes().values())])


def commands_page() -> str:
    """Return the page of all commands, from the functions that they are."""
    parts = [COMMANDS_HEAD.format(exit_codes=exit_codes_table())]
    parts += [command_section(typed, command) for typed, command in typed_commands()]
    return GENERATED + "".join(parts)


def exit_codes_table() -> str:
    """Return how commands end as a table."""
    findings = "; ".join(f"`{command}`: {found}" for command, found in FINDINGS.items())
    rows = "".join(
        f"| {code} | {meaning}{f': {findings}' if code is ExitCode.FOUND else ''} |\n"
        for code, meaning in MEANINGS.items()
    )
    return f"| exit code | when |\n| --- | --- |\n{rows}"


def command_section(title: str, command: TyperCommand) -> str:
    """Return the section of a command: what it does, an example, its arguments and options."""
    rows = []
    for parameter in command.params:
        if parameter.name != "help":
            is_option = parameter.param_type_name == "option"
            name = ", ".join(parameter.opts) if is_option else parameter.name.upper()
            rows.append(f"| `{name}` | {parameter.help} |\n")
    table = "\n| argument or option | meaning |\n| --- | --- |\n" + "".join(rows) if rows else ""
    example = command.epilog.removeprefix("Example: ")
    return f"\n## argmap {title}\n\n{command.help}\n\n```console\n$ {example}\n```\n{table}"


def main() -> None:
    """Write all generated files."""
    write_all(pages())
    write_all(gallery())
    write_all(pictures())


if __name__ == "__main__":
    main()
