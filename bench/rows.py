"""The rows of the table: what is measured, against what, and what must be reached."""

import sys
from collections.abc import Iterator

from bench.exchange_rows import exchange_rows
from bench.many_files_rows import many_files_rows
from bench.opening_rows import opening_rows
from bench.row import Row
from bench.timing import Command
from bench.workplace import (
    ARGMAP,
    DRAWN,
    FILES,
    FLAGSHIP,
    IN_A_FILE,
    ITEMS,
    LONG_BYTES,
    MANY,
    MORE,
    QUOTATIONS,
    Workplace,
)

AGAIN = 100
SOME = 5
SECONDS_EACH = 0.015
SECONDS_A_LETTER = 0.05
SECONDS_A_LETTER_OF_MANY = 0.5
# Reads a map, and what is needed to draw it, which is not part of drawing.
READING = (
    "from argmap.workspace.workspace import Workspace; from argmap.formats import FORMATS; "
    "from argmap.workspace.rendering import RenderOptions, draw_map; svg = FORMATS.get('svg'); "
    "checked = Workspace().check({path!r}, with_rules=False); "
)
DRAWING = "print(draw_map(checked.graph, checked.documents, RenderOptions(is_whole=True))[-7:])"


def rows(place: Workplace) -> Iterator[Row]:
    """Yield the rows in order; those next to Argdown only where it is."""
    yield from small_rows()
    yield from typing_rows(place)
    yield from checking_rows(place)
    yield from formatting_rows(place)
    yield from judging_rows(place)
    yield from drawing_rows(place)
    yield from opening_rows(place)
    yield from quoting_rows(place)
    yield from unread_rows(place)
    yield from exchange_rows(place)
    yield from many_files_rows(place)


def small_rows() -> Iterator[Row]:
    """Yield what is felt most: how soon the program is there."""
    yield Row(
        what="`argmap --version`",
        command=Command("argmap --version", (ARGMAP, "--version"), "argmap"),
        beside=python("import typer"),
        most_ratio=1.3,
    )
    yield Row(
        what="`validate` of `arguments/russia-iran-syria.yaml`",
        command=validate(FLAGSHIP, "1 file"),
        beside=python("import typer, yaml"),
        most_ratio=2.1,
        why="what Typer loads before the command is called, and the modules of the rules, take most of it.",
    )
    checking = f"import argmap; check = lambda: argmap.read({FLAGSHIP!r}).diagnostics; check(); "
    again = f"print(sum(check() is not None for _ in range({AGAIN})))"
    yield Row(
        what=f"that map checked {AGAIN} times more in one process: {SECONDS_EACH * 1000:g} ms each",
        command=Command("check again", (sys.executable, "-c", checking + again), f"{AGAIN}"),
        beside=Command("checking it once", (sys.executable, "-c", checking)),
        most_seconds=AGAIN * SECONDS_EACH,
        why="reading the file, looking its quotations up and running the rules take about a third each.",
    )


def typing_rows(place: Workplace) -> Iterator[Row]:
    """Yield what a change takes in the language server, from the letter to the diagnostics, without the wire."""
    for path, what, changes, seconds in (
        (FLAGSHIP, "that map", AGAIN, SECONDS_A_LETTER),
        (place.path(f"{MANY}.yaml"), f"a map of {MANY:,} statements", SOME, SECONDS_A_LETTER_OF_MANY),
    ):
        yield Row(
            what=f"{changes} letters typed into {what} in the language server: {seconds * 1000:g} ms each",
            command=typing(path, changes),
            beside=typing(path, 0),
            most_seconds=changes * seconds,
        )


def typing(path: str, changes: int) -> Command:
    """Return the command that types so many letters into a map."""
    return Command("typing", (sys.executable, "-m", "bench.typing", path, str(changes)), f"{changes} changes")


def checking_rows(place: Workplace) -> Iterator[Row]:
    """Yield the checks of large maps."""
    many = validate(place.path(f"{MANY}.yaml"), f"{MANY:,} statements")
    if place.argdown:
        words = (*place.argdown, "json", place.path(f"{MANY}.argdown"), "--stdout")
        yield Row(
            what=f"`validate`, {MANY:,} statements",
            command=many,
            beside=Command("Argdown, `json` of the same map", words, f'"s{MANY - 1}"'),
            most_ratio=0.55,
            most_megabytes=150,
            why="reading takes half of the time (the events of libyaml, the tree, the records), the rules a quarter, "
            "starting a sixth.",
        )
    yield Row(
        what=f"`validate`, {MORE:,} statements",
        command=validate(place.path(f"{MORE}.yaml"), f"{MORE:,} statements"),
        beside=many,
        most_ratio=12,
        most_megabytes=1000,
        is_long=True,
    )
    folder = validate(place.path("folder"), f"{FILES:,} files")
    what = f"`validate`, a folder of {FILES:,} maps of {IN_A_FILE} statements"
    yield Row(what=what, command=folder, most_seconds=6, is_long=True)
    yield Row(
        what=f"{what}: at most 1.3 times as long for each statement",
        command=folder,
        beside=many,
        most_ratio=1.3 * FILES * IN_A_FILE / MANY,
        is_long=True,
    )
    yield Row(
        what=f"`validate`, claims nested {MANY:,} deep",
        command=validate(place.path("nest.yaml"), f"{MANY:,} statements"),
        is_long=True,
    )


def formatting_rows(place: Workplace) -> Iterator[Row]:
    """Yield the formatting of a large map, next to reading it without rules, each some times in one process."""
    path = place.path("form.yaml")
    opening = (
        "from argmap.workspace.workspace import Workspace; from argmap.lint.formatting import format_text; "
        f"workspace = Workspace(); text = workspace.read({path!r}).text; "
    )
    reading = f"print([workspace.check_text(text, with_rules=False).is_whole for _ in range({SOME})])"
    formatting = f"print([format_text(text).text is text for _ in range({SOME})])"
    yield Row(
        what=f"`fmt` of {MANY:,} statements in form, in one process",
        command=Command("format", (sys.executable, "-c", opening + formatting), "[True, True, True, True, True]"),
        beside=Command("reading without rules", (sys.executable, "-c", opening + reading), "True"),
        most_ratio=1.5,
    )


def judging_rows(place: Workplace) -> Iterator[Row]:
    """Yield the evaluation of large maps, and what conclusions depend on."""
    more = place.path(f"{MORE}.yaml")
    yield Row(
        what=f"`evaluate`, {MORE:,} statements",
        command=Command("`evaluate`", (ARGMAP, "evaluate", more), f"{MORE:,} statements"),
        beside=validate(more, f"{MORE:,} statements"),
        most_ratio=1.5,
        why="reading and checking became a fifth faster, while every verdict has grounds, ties and rivals to look at.",
        is_long=True,
    )
    path = place.path(f"{MANY}.yaml")
    opening = (
        "from argmap.workspace.workspace import Workspace; from argmap.evaluation.terms import Terms; "
        f"old = Workspace().check({path!r}, with_rules=False); "
    )
    comparing = (
        f"text = open({path!r}, encoding='utf-8').read().replace('s5', 't5'); "
        f"new = Workspace().with_buffers({{{path!r}: text}}).check({path!r}, with_rules=False); "
        "from argmap.evaluation.analysis.map_comparison import compare_maps; "
        "both = [(each.graph, each.documents) for each in (old, new)]; "
        "print(len(compare_maps(*both, Terms()).difference.statements))"
    )
    evaluating = (
        "from argmap.evaluation.analysis.verdicts import find_verdicts; print(len(find_verdicts(old.graph).counts))"
    )
    yield Row(
        what=f"`diff` with verdicts, {MANY:,} statements of which many were renamed, in one process",
        command=Command("compare", (sys.executable, "-c", opening + comparing)),
        beside=Command("reading and evaluating one", (sys.executable, "-c", opening + evaluating)),
        most_ratio=3,
        why="two maps are read and evaluated for one, and renamed statements are looked for by similar texts.",
    )
    yield Row(
        what=f"`flip`, all sets of up to three of what is given around {ITEMS} pieces of evidence",
        command=Command("`flip`", (ARGMAP, "flip", place.path("case.yaml")), "given statements"),
        most_seconds=2,
    )
    reading = (
        "from argmap.workspace.workspace import Workspace; "
        f"graph = Workspace().check({place.path(f'{MANY}.yaml')!r}, with_rules=False).graph; "
    )
    leaving = (
        "from argmap.evaluation.dependency_cone import cone_of; from argmap.evaluation.terms import Terms; "
        "from argmap.evaluation.analysis.contributions import removal; "
        "from argmap.evaluation.analysis.evaluator import modular, network_of; "
        "cone = cone_of(network_of(graph, Terms()), modular('quadratic-energy'), 0); "
        "print(len([removal(cone, [item]) for item in cone.items]))"
    )
    yield Row(
        what=f"leaving out each of {MANY:,} statements in turn",
        command=Command("leave one out", (sys.executable, "-c", reading + leaving), f"{MANY - 1}"),
        beside=Command("reading that map alone", (sys.executable, "-c", reading)),
        most_seconds=2,
    )


def drawing_rows(place: Workplace) -> Iterator[Row]:
    """Yield the drawing of large maps."""
    if place.argdown:
        words = (*place.argdown, "map", "--format", "dot", place.path(f"{MANY}.argdown"), "--stdout")
        yield Row(
            what=f"`render --format dot`, {MANY:,} statements",
            command=render("dot", place.path(f"{MANY}.yaml"), f"s{MANY - 1}"),
            beside=Command("Argdown, `map --format dot` of the same map", words, f"n{MANY - 1}"),
            most_ratio=0.6,
            why="a fifth of the time is Python loading what is needed, and a quarter measuring and wrapping texts.",
        )
    for size, seconds in zip((*DRAWN, MANY), (0.1, 0.5, 1.8), strict=True):
        reading = READING.format(path=place.path(f"{size}.yaml"))
        yield Row(
            what=f"drawing {size:,} statements whole as SVG, in one process",
            command=Command("draw", (sys.executable, "-c", reading + DRAWING), "</svg>"),
            beside=Command("reading that map alone", (sys.executable, "-c", reading)),
            most_seconds=seconds,
            is_long=size == MANY,
        )


def quoting_rows(place: Workplace) -> Iterator[Row]:
    """Yield the checks of quotations against a long source, by its text and by its fingerprint."""
    text = place.path("text.txt")
    reading = f"open({text!r}, encoding='utf-8').read()"
    alone = Command("reading that text, as it is", (sys.executable, "-c", reading))
    for name, source in (("text", "a text of 5 MB"), ("fingerprint", "the fingerprint of a text of 5 MB")):
        yield Row(
            what=f"`validate`, {QUOTATIONS:,} quotations from {source}",
            command=validate(place.path(f"by-{name}.yaml"), f"{QUOTATIONS + 1:,} statements"),
            beside=alone,
            most_seconds=1,
        )
    normalising = f"from argmap.sources.quotation import normalise; normalise({reading})"
    yield Row(
        what="bringing a text of 5 MB into normal form",
        command=Command("normalise", (sys.executable, "-c", normalising)),
        beside=alone,
        most_seconds=1,
    )
    yield Row(
        what="`source add`, the fingerprint of a text of 5 MB",
        command=Command("source add", (ARGMAP, "source", "add", text, "--into", str(place.folder)), "words"),
        most_seconds=5,
        is_long=True,
        why="each word is normalised, split off, examined for cuts and hashed, in Python.",
    )
    extract = (ARGMAP, "source", "add", place.path("book.pdf"), "--into", str(place.folder))
    yield Row(
        what="`source add`, the text of a PDF of 300 pages",
        command=Command("source add", extract, "words"),
        most_seconds=5,
        is_long=True,
    )


def unread_rows(place: Workplace) -> Iterator[Row]:
    """Yield the commands that need no source, on a map that quotes a long one."""
    for words, proof in (
        (("evaluate",), "statements"),
        (("show",), "The one holds."),
        (("why", "t0"), "The one holds."),
        (("flip",), "given statement"),
        (("what-if", "--without", "e0"), "e0"),
    ):
        quoting, plain = ((ARGMAP, *words, place.path(f"{name}.yaml")) for name in ("quoting", "plain"))
        yield Row(
            what=f"`{words[0]}` of a map that quotes a text of {LONG_BYTES // 1_000_000} MB",
            command=Command(f"`{words[0]}`", quoting, proof),
            beside=Command("the same map without the quotation", plain, proof),
            most_ratio=1.1,
            why="every quotation is judged when a map is read, whether the command needs that or not.",
        )


def python(code: str) -> Command:
    """Return the command that runs a line of Python."""
    return Command(f'`python -c "{code}"`', (sys.executable, "-c", code))


def validate(path: str, proof: str) -> Command:
    """Return the command that checks a file."""
    return Command(f"`validate`, {proof}", (ARGMAP, "validate", path), proof)


def render(form: str, path: str, proof: str) -> Command:
    """Return the command that draws a file to standard output."""
    return Command(f"render {form}", (ARGMAP, "render", "--format", form, "--output", "-", path), proof)
