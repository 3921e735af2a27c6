"""Slips of a first hour, made in the starter file, and what argmap and the schema alone say of each.

`python -m tests.editors.slips` writes what they say; read its changes. The schema is asked through the YAML language
server of editors, where Node and the package are there (npm install in tests/node).
"""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from argmap.syntax.schema import schema_text
from argmap.syntax.starter import starter
from argmap.workspace.workspace import Workspace
from tests.maps import ROOT

HERE = Path(__file__).parent
NODE = ROOT / "tests" / "node"
HAS_SERVER = shutil.which("node") is not None and (NODE / "node_modules" / "yaml-language-server").is_dir()
ARGMAP, ALONE = HERE / "argmap.txt", HERE / "schema.txt"
SCHEMA = "argmap.schema.json"
TEXT = "text: Fewer than forty cars use the street on a Sunday."
BASIS = "        basis: common-knowledge\n"
WHOLE = starter()


class Slip(NamedTuple):
    """A part of the starter file, once in it, and what somebody writes in its place."""

    part: str
    written: str

    @property
    def content(self) -> str:
        """The file with the slip in it."""
        assert WHOLE.count(self.part) == 1, self.part
        return WHOLE.replace(self.part, self.written)


def line(text: str) -> Slip:
    """Return the slip of another text of a piece of evidence."""
    return Slip(TEXT, f"text: {text}")


def extra(lines: str) -> Slip:
    """Return the slip of some lines that are added at the end."""
    last = WHOLE.splitlines(keepends=True)[-1]
    return Slip(last, f"{last}{lines}")


SLIPS: dict[str, Slip] = {
    "no space after a colon": Slip("title: Should", "title:Should"),
    "no space after the colon of a text": Slip("text: Children", "text:Children"),
    "an equals sign for a colon": Slip("text: Children", "text = Children"),
    "a tab before a field": Slip(BASIS, "\tbasis: common-knowledge\n"),
    "a field a space too deep": Slip(BASIS, f" {BASIS}"),
    "a field a space less deep": Slip(BASIS, BASIS[1:]),
    "fields as deep as their id": Slip(
        "  traffic-count:\n    title: Traffic count of the town, autumn\n    issued",
        "  traffic-count:\n  title: Traffic count of the town, autumn\n  issued",
    ),
    "no-break spaces before a field": Slip(BASIS, BASIS.replace("        ", "\u00a0" * 8)),
    "a text that goes on at the margin": line("Fewer than forty cars\nuse the street on a Sunday."),
    "an id with a space": Slip("few-cars:", "few cars:"),
    "an id with a quotation mark": Slip("drivers-obey:", "driver's-duty:"),
    "an id that begins with a digit": Slip("car-park:", "2nd-car-park:"),
    "a number for an id": Slip("car-park:", "1:"),
    "a colon within the quotation marks of an id": Slip("car-park: The", '"car-park:" The'),
    "two entries on one line": Slip("  drivers-obey:\n    text:", "  drivers-obey: text:"),
    "an id used twice": Slip("car-park:", "visitors:"),
    "a section written twice": Slip("assumptions:\n", "counterarguments:\n"),
    "a section in the singular": Slip("\nassumptions:", "\nassumption:"),
    "evidence in the plural": Slip("    evidence:", "    evidences:"),
    "a section with a capital": Slip("\nclaims:", "\nClaims:"),
    "a field misspelt": Slip("basis:", "bassis:"),
    "a field of another tool": Slip("text: Drivers", "description: Drivers"),
    "a field that nobody knows": Slip("basis:", "colour:"),
    "a dash before each id": Slip("      visitors:\n", "      - visitors:\n"),
    "sources as a list": Slip("  traffic-count:\n    title:", "  - title:"),
    "a text with a colon": line("One thing is certain: fewer than forty cars use the street."),
    "a number sign in a text": line("Fewer than forty cars pass flat #3 on a Sunday."),
    "a comment that cuts a text": line("Fewer than forty cars # in October"),
    "curly quotation marks around a text": line("“Fewer than forty cars use the street.”"),
    "curly quotation marks around a colon": line("“Cars: fewer than forty.”"),
    "a quotation mark that is not closed": line('"Fewer than forty cars use the street.'),
    "a quotation at the beginning of a text": line('"Fewer than forty" is what the count says.'),
    "a text that begins with an asterisk": line("*Fewer* than forty cars use the street."),
    "a text that begins with an at sign": line("@town counted fewer than forty cars."),
    "a text that begins with an ampersand": line("&c. is no answer."),
    "a text right after a greater-than sign": line("> Fewer than forty cars use the street."),
    "a text that ends with a colon": line("Fewer than forty cars use the street:"),
    "no text at all": Slip(TEXT, "text:"),
    "a text left out": Slip(f"        {TEXT}\n", ""),
    "statements below a short text": Slip(
        "empty on Sundays.\n", "empty on Sundays.\n            evidence:\n              photo: It was seen empty.\n"
    ),
    "a section below the text itself": Slip(
        "        text: Children could play in the street.\n        basis: common-knowledge\n",
        "        text: Children could play in the street.\n          basis: common-knowledge\n",
    ),
    "a thesis with a space": Slip("\nclaims:", "\ntheses: close it\n\nclaims:"),
    "a step with another arrow": Slip("few-cars -> close-it", "few-cars → close-it"),
    "a target that is not there": Slip("children-play -> close-it", "children-plays -> close-it"),
    "a statement that is undercut": Slip("few-cars -> close-it", "few-cars"),
    "targets with a comma and no brackets": Slip("children-play -> close-it", "children-play, close-it"),
    "no premises": extra("arguments:\n  together:\n    supports: close-it\n"),
    "no target": extra("arguments:\n  together:\n    premises: [children-play, few-cars]\n"),
    "two relations": extra(
        "arguments:\n  together:\n    premises: [car-park]\n    supports: close-it\n    attacks: visitors\n"
    ),
    "the title of a source for its id": Slip("source: traffic-count", "source: Traffic count of the town, autumn"),
    "an address for a source": Slip("source: traffic-count", "source: https://example.org/count.pdf"),
    "two sources for one": Slip("source: traffic-count", "source: [traffic-count, survey]"),
    "a source within a statement": Slip("source: traffic-count", "source: {title: Traffic count, issued: 2025}"),
    "a quotation without a source": Slip("source: traffic-count", "quote: fewer than forty cars"),
    "a source without a title": Slip("    title: Traffic count of the town, autumn\n", ""),
    "a month in words": Slip("issued: 2025-10", "issued: October 2025"),
    "a day with points": Slip("issued: 2025-10", "issued: 31.10.2025"),
    "a day with slashes": Slip("issued: 2025-10", "issued: 10/31/2025"),
    "a word that is none of those": Slip("basis: common-knowledge", "basis: fact"),
    "a semicolon at the end": Slip("basis: common-knowledge", "basis: common-knowledge;"),
    "yes for a word": Slip("basis: common-knowledge", "basis: yes"),
    "a weight in percent": Slip("basis: common-knowledge", "weight: 80%"),
    "a weight above one": Slip("basis: common-knowledge", "weight: 8"),
    "a credibility in words": Slip("basis: common-knowledge", "credibility: high"),
    "a likelihood of no lexicon": Slip("basis: common-knowledge", "likelihood: quite likely"),
    "no version": Slip("argmap: 1\n", ""),
    "another version": Slip("argmap: 1\n", "argmap: 1.0\n"),
    "no title": Slip("title: Should our street be closed to cars on Sundays?\nq", "q"),
    "a merge key": Slip(BASIS, f"{BASIS}        <<: {{voice: mapper}}\n"),
    "an anchor that nothing repeats": Slip("text: Children", "text: &children Children"),
    "a second document": Slip("\nassumptions:", "\n---\nassumptions:"),
    "a comment of another language": Slip(BASIS, f"{BASIS}        // as everybody knows\n"),
    "a heading and a list of Markdown": Slip(WHOLE, "# Cars in our street\n\n- **Close it**: children could play.\n"),
    "prose alone": Slip(WHOLE, "Our street should be closed to cars on Sundays, because children could play.\n"),
    "JSON with a comma too many": Slip(
        WHOLE, '{\n  "argmap": 1,\n  "title": "Cars",\n  "claims": {"close-it": "Close it.",},\n}\n'
    ),
    "a conflict of git": Slip(TEXT, f"<<<<<<< HEAD\n        {TEXT}\n=======\n        text: Few cars.\n>>>>>>> other"),
}
# What looks like a slip but is not one.
FINE: dict[str, str] = {
    "a byte order mark": f"\ufeff{WHOLE}",
    "line ends of two kinds": WHOLE.replace("\n", "\r\n", 9),
    "a document mark at the top": f"---\n{WHOLE}",
    "an anchor and its alias": WHOLE.replace("locator: table 2", "locator: &place table 2\n        note: *place"),
    "JSON": '{"argmap": 1, "title": "Cars", "claims": {"shut": {"text": "Shut.", "claims": {"play": "Play."}}}}',
    "a text of two lines": WHOLE.replace(TEXT, "text: Fewer than forty cars\n          use the street on a Sunday."),
    "ids in another script": WHOLE.replace("car-park", "Парковка"),
}


def files() -> dict[str, str]:
    """Return the files with slips, and those without, by what they show."""
    return {name: slip.content for name, slip in SLIPS.items()} | FINE


def said_by_argmap(content: str) -> list[str]:
    """Return what `argmap validate` reports for a file: the place and message of each finding, and its help."""
    path = str(HERE / "street.yaml")
    said = []
    for found in Workspace().with_buffers({path: content}).check(path).diagnostics:
        start, end = found.span.start, found.span.end
        said.append(f"{start.line}:{start.column}-{end.line}:{end.column} {found.name}: {found.message}")
        said.append(f"    {found.help}")
    return said


def asked(folder: Path, documents: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return what the YAML server of editors answers about documents, next to which the schema is."""
    (folder / SCHEMA).write_text(schema_text(), encoding="utf-8")
    named = [{"path": str(folder / f"{number}.yaml"), **document} for number, document in enumerate(documents)]
    command = ["node", "yaml_server.mjs", str(NODE)]
    done = subprocess.run(command, cwd=NODE, input=json.dumps(named).encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def said_by_schema(folder: Path, contents: Iterable[str]) -> list[list[str]]:
    """Return what the schema alone reports for files in an editor: the place and the message of each finding."""
    head = f"# yaml-language-server: $schema={SCHEMA}\n"
    return [
        [f"{place_of(found['range'])} {found['message']}" for found in answer["diagnostics"]]
        for answer in asked(folder, [{"text": head + content} for content in contents])
    ]


def place_of(span: Mapping[str, Mapping[str, int]]) -> str:
    """Return a range of an editor as people count, without the line of the schema."""
    start, end = span["start"], span["end"]
    return f"{start['line']}:{start['character'] + 1}-{end['line']}:{end['character'] + 1}"


def as_text(said: Mapping[str, list[str]]) -> str:
    """Return the reports on files as a text: a paragraph for each, its name above it."""
    return "\n".join("".join(f"{row}\n" for row in [f"# {name}", *rows]) for name, rows in said.items())


def main() -> None:
    """Write what is said."""
    made = files()
    ARGMAP.write_text(as_text({name: said_by_argmap(content) for name, content in made.items()}), encoding="utf-8")
    if HAS_SERVER:
        with TemporaryDirectory() as folder:
            said = said_by_schema(Path(folder), made.values())
        ALONE.write_text(as_text(dict(zip(made, said, strict=True))), encoding="utf-8")


if __name__ == "__main__":
    main()
