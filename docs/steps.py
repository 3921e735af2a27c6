"""A page that a reader follows: files to save, commands to type, and the pictures of what has come of it."""

import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from typer.testing import CliRunner

from argmap.cli.app import app

TUTORIAL = Path(__file__).parent / "tutorial.md"
FOLDER = "docs/tutorial"
MAP = "phones.yaml"
PART = re.compile(r"```(?P<kind>yaml|markdown|console)\n(?P<content>.*?)```|\]\((?P<picture>[\w/]+\.svg)\)", re.DOTALL)
FILE_NAME = re.compile(r"`([\w/-]+\.(?:yaml|md))`")


class PagePart(NamedTuple):
    """A file to save, by its name; a line to type with what is shown of its answer; or a picture, by its path."""

    file: str = ""
    content: str = ""
    command: str = ""
    picture: str = ""


def parts_of(page: str) -> Iterator[PagePart]:
    """Yield the parts of a page. A file has the name that was last mentioned above it."""
    for found in PART.finditer(page):
        if found["picture"]:
            yield PagePart(picture=found["picture"])
        elif found["kind"] == "console":
            for shown in found["content"].split("$ ")[1:]:
                command, _, answer = shown.partition("\n")
                yield PagePart(command=command, content=answer)
        else:
            yield PagePart(file=FILE_NAME.findall(page[: found.start()])[-1], content=found["content"])


def save(folder: Path, part: PagePart) -> None:
    """Save a file of the page in a folder."""
    path = folder / part.file
    path.parent.mkdir(exist_ok=True)
    path.write_text(part.content, encoding="utf-8")


def pictures() -> Iterator[tuple[str, str]]:
    """Yield the path of each picture of the tutorial, below the project, with what is drawn at its step."""
    with TemporaryDirectory() as name, chdir(name):
        for part in parts_of(TUTORIAL.read_text(encoding="utf-8")):
            if part.file:
                save(Path(name), part)
            elif part.command.startswith("argmap source add"):
                CliRunner().invoke(app, part.command.split()[1:])
            elif part.picture:
                drawn = CliRunner().invoke(app, ["render", MAP, "--format", "svg", "--output", "-"])
                if drawn.exit_code:
                    raise SystemExit(f"{part.picture}: {drawn.output}")
                yield f"docs/{part.picture}", drawn.stdout_bytes.decode("utf-8")
