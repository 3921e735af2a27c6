"""Sources on the disk: their texts, records and fingerprints, written, checked and found."""

import os
import re
from dataclasses import dataclass

import yaml

from argmap.base.decoding import decode
from argmap.base.diagnostics import Finding
from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.base.text import Span, Text
from argmap.lint.checker import Checked, diagnose
from argmap.lint.context import Context
from argmap.lint.registry import by_name
from argmap.model import Map, Source
from argmap.model.graph import index
from argmap.sources import fingerprint, quotation
from argmap.sources.documents import Documents, open_document
from argmap.sources.extraction import PLAIN, read_document
from argmap.sources.quotation import Normal
from argmap.syntax.fields import FILE, SOURCE
from argmap.syntax.reader.ids import is_id
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.sources import read_record_file
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Mapping, Scalar
from argmap.workspace.folders import find_project_folder
from argmap.workspace.git import uncommitted
from argmap.workspace.overlays import DISK
from argmap.workspace.project import Project, project_of
from argmap.workspace.writing import write

MOST_TOLD = 8
FOLDER = "seeds"
RECORD_SUFFIX = ".yaml"
FINGERPRINT_SUFFIX = ".fingerprint"


@dataclass(frozen=True, slots=True)
class Added:
    """What was written for a source: its files, why some were written in place, and whether git lacked the record."""

    record: str
    fingerprint: str
    words: int
    in_place: tuple[tuple[str, str], ...] = ()
    was_uncommitted: bool = False


def add(path: str, folder: str, name: str | None, title: str | None) -> Added:
    """Write the record and fingerprint of a source file, and its text when it had to be extracted.

    A record that is there keeps all its lines but those of `text`, `fingerprint` and `sha256`. Nothing is written
    unless all can be. Raises ArgmapError and OSError.
    """
    document = read_document(path, DISK.read(path))
    made = fingerprint.make(quotation.normalise(document.text))
    if not made.words:
        raise ArgmapError(f'"{path}" holds no words')
    stem = os.path.splitext(os.path.basename(path))[0]
    name = name or id_from(stem)
    if not is_id(name):
        raise ArgmapError(
            f'"{name}" is no id for a source: begin with a letter, and go on with letters, digits, -, _ and .'
        )
    is_plain = os.path.splitext(path)[1].lower() in PLAIN
    text = path if is_plain else os.path.join(folder, f"{name}.txt")
    hashes, record = (os.path.join(folder, name + suffix) for suffix in (FINGERPRINT_SUFFIX, RECORD_SUFFIX))
    lines = {"text": os.path.relpath(text, folder), "fingerprint": name + FINGERPRINT_SUFFIX, "sha256": made.sha256}
    content = record_with(record, title or document.title or stem, lines)
    if is_plain:
        refuse_outside(text, lines["text"], record)
    was_uncommitted = os.path.exists(record) and os.path.realpath(record) in uncommitted(record)
    files = [(hashes, fingerprint.write(made)), (record, content)]
    if not is_plain:
        refuse_other_text(text, document.text)
        files.insert(0, (text, document.text))
    reasons = [(written, reason) for written, data in files if (reason := write(written, data))]
    return Added(record, hashes, made.words, tuple(reasons), was_uncommitted)


def refuse_outside(text: str, path: str, record: str) -> None:
    """Raise ArgmapError when a record may not name a text, because that lies outside the project."""
    located = project_of(record).locate(path, record)
    if isinstance(located, Refusal):
        raise ArgmapError(
            f'no map could read "{text}": {located.message}; copy it into {os.path.dirname(record)}/ first'
        )


def refuse_other_text(path: str, text: str) -> None:
    """Raise ArgmapError where an extracted text would replace another one."""
    if os.path.exists(path) and DISK.read(path) != text.encode():
        raise ArgmapError(f'"{path}" is there already and holds another text: remove it, or name another --id')


def id_from(stem: str) -> str:
    """Return an id made of a file's name."""
    name = re.sub(r"[^\w.-]+", "-", stem).strip("-.").lower()
    return name if name[:1].isalpha() else f"source-{name}".rstrip("-")


def record_with(path: str, title: str, lines: dict[str, str]) -> str:
    """Return the record that is there, or a new one with a title, with the given fields set. Raises ArgmapError."""
    if not os.path.exists(path):
        quoted = yaml.safe_dump({"title": title}, allow_unicode=True, width=10_000)
        return with_lines(f"{quoted}# Add what a reader needs to find it: author, issued, publisher, URL.\n", lines)
    old, problem = decode(DISK.read(path), path)
    refuse_other_record(path, old)
    record = with_lines(old.content, lines)
    root, found = compose(Text(path, record))
    known = {key.value: value for key, value in root.entries} if isinstance(root, Mapping) else {}
    read = {key: value.value for key, value in known.items() if key in lines and isinstance(value, Scalar)}
    if problem or found or read != lines:
        wanted = ", ".join(f"{key}: {value}" for key, value in lines.items())
        raise ArgmapError(
            f'"{path}" is not written a field to a line, so it stays as it is; set in it yourself: {wanted}'
        )
    return record


def refuse_other_record(path: str, text: Text) -> None:
    """Raise ArgmapError for a file that is not the record of a source, such as a map of the same name."""
    root, _ = compose(text)
    known = {key.value for key, _ in root.entries} if isinstance(root, Mapping) else set()
    of_maps = next((name for name in FILE if name in known and name not in SOURCE), None)
    if of_maps:
        raise ArgmapError(
            f'"{path}" is not the record of a source, for it has the field "{of_maps}": '
            "name another --id, or another --into"
        )


def with_lines(record: str, lines: dict[str, str]) -> str:
    """Return a record with the given fields set, each on a line of its own, and everything else as it was."""
    for key, value in lines.items():
        line = yaml.safe_dump({key: value}, allow_unicode=True, width=10_000).rstrip("\n")
        there = re.search(rf"^{key}:[^#\r\n]*?(?=\s+#|[ \t]*\r?$)", record, re.MULTILINE)
        if there:
            record = record[: there.start()] + line + record[there.end() :]
        else:
            record = record.rstrip("\r\n") + "\n" + line + "\n"
    return record


def read_record(path: str, project: Project) -> tuple[Source | None, Text, list[Finding]]:
    """Return the source that a record describes, its text, and what is wrong with it. Raises ArgmapError."""
    loaded = project.load(path)
    if isinstance(loaded, Refusal):
        raise ArgmapError(loaded.message)
    text, problem = loaded
    found: list[Finding] = [problem] if problem else []
    name = os.path.splitext(os.path.basename(path))[0]
    source = None if problem else read_record_file(Reading(text, found), project, name)
    return source, text, found


def check_record(path: str) -> Checked:
    """Read a record and what is available of its source again, and report whether they agree. Raises ArgmapError."""
    project = project_of(path)
    source, text, found = read_record(path, project)
    record = Map(title=path, sources={source.id: source} if source else {}, span=Span(text, 0, 0))
    context = Context(index(record), Documents(record, project, only_quoted=False))
    changed = by_name()["source-changed"]
    findings = [*found, *context.documents.problems, *changed.find(context)]
    return Checked(context.graph, context.documents, diagnose(findings))


def records_folder() -> str:
    """Return the folder of the records of the project, which need not be there."""
    return find_project_folder(FOLDER) or FOLDER


def records_in(folder: str) -> list[str]:
    """Return the paths of the records in a folder, in order."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if name.endswith(RECORD_SUFFIX)]


def find_text(source: str) -> tuple[str, Normal]:
    """Return the path and the words of a source: a text file, a record, or the id of a record. Raises ArgmapError."""
    folder = records_folder()
    path = source if os.path.exists(source) else os.path.join(folder, source + RECORD_SUFFIX)
    if not os.path.exists(path):
        known = [os.path.splitext(os.path.basename(record))[0] for record in records_in(folder)]
        there = f" ({', '.join(known[:MOST_TOLD])})" if known else ""
        raise ArgmapError(
            f'there is no source "{source}": name a text, a record, or the id of a record in {FOLDER}/{there}'
        )
    if os.path.splitext(path)[1] != RECORD_SUFFIX:
        return path, quotation.normalise(read_document(path, DISK.read(path)).text)
    project = project_of(path)
    record, _, found = read_record(path, project)
    document = open_document(record, project, found) if record else None
    if document is None or document.normal is None or document.path is None:
        why = f": {found[0].message}" if found else ""
        raise ArgmapError(f'the text of "{source}" is not at hand{why}; put it where its record says')
    return document.path, document.normal
