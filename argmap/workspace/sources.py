"""Sources on the disk: checking and finding their texts, records and fingerprints."""

import os

from argmap.base.diagnostics import Finding
from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.lint.checker import Checked, diagnose
from argmap.lint.context import Context
from argmap.lint.registry import by_name
from argmap.model import Map, Source
from argmap.model.graph import index
from argmap.sources import quotation
from argmap.sources.documents import Documents, open_document
from argmap.sources.quotation import Normal
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.sources import read_record_file
from argmap.workspace.described import is_record_of, text_of
from argmap.workspace.extracting import read_file
from argmap.workspace.project import Project, find_project_folder, project_of
from argmap.workspace.recognition import looks_like_map

MOST_LISTED = 8
FOLDER = "seeds"
RECORD_SUFFIX = ".yaml"


class Quotable(NamedTuple):
    """The text of a source to quote from: its path, its words, and the id of its record, if there is one."""

    path: str
    normal: Normal
    name: str | None


def read_record(path: str, project: Project) -> tuple[Source | None, Text, list[Finding]]:
    """Return the source that a record describes, its text, and the findings in it. Raises ArgmapError."""
    loaded = project.load(path)
    if isinstance(loaded, Refusal):
        raise ArgmapError(loaded.message)
    text, problem = loaded
    if looks_like_map(lambda most: text.content[:most].encode(errors="replace")):
        raise ArgmapError(f'"{path}" is an argument map: name the record or the text of a source')
    found: list[Finding] = [problem] if problem else []
    source = None if problem else read_record_file(Reading(text, found), project, id_of_record(path))
    return source, text, found


def check_record(path: str) -> Checked:
    """Read a record and the available files of its source, and check that they agree. Raises ArgmapError."""
    project = project_of(path)
    source, text, found = read_record(path, project)
    record = Map(title=path, sources={source.id: source} if source else {}, span=Span(text, 0, 0))
    context = Context(index(record), Documents(record, project, only_quoted=False))
    changed = by_name()["source-changed"]
    findings = [*found, *context.documents.problems, *changed.find(context)]
    return Checked(context.graph, context.documents, diagnose(findings))


def records_folder() -> str:
    """Return the folder for records of the project, which need not exist."""
    return find_project_folder(FOLDER) or FOLDER


def records_in(folder: str) -> list[str]:
    """Return the paths of the records in a folder, in order."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if name.endswith(RECORD_SUFFIX)]


def id_of_record(path: str) -> str:
    """Return the id of the source that a record describes: the name of its file."""
    return os.path.splitext(os.path.basename(path))[0]


def sources_in(folder: str) -> dict[str, Source]:
    """Return the sources that the records in a folder describe, by path of the record; other files are skipped."""
    found: dict[str, Source] = {}
    for path in records_in(folder):
        try:
            source = read_record(path, project_of(path))[0]
        except ArgmapError:
            continue
        if source:
            found[path] = source
    return found


def record_of_text(path: str, normal: Normal, folder: str) -> str | None:
    """Return the record of a text: the one that names its file, or else one for a text with the same words."""
    real, sources = os.path.realpath(path), sources_in(folder)
    named = (record for record, source in sources.items() if text_of(record, source) == real)
    alike = (record for record, source in sources.items() if is_record_of(record, source, path, normal))
    return next(named, None) or next(alike, None)


def find_text(source: str) -> Quotable:
    """Return the words of a source, given a text file, a record, or the id of a record. Raises ArgmapError."""
    folder = records_folder()
    path = source if os.path.exists(source) else os.path.join(folder, source + RECORD_SUFFIX)
    if not os.path.exists(path):
        known = [id_of_record(record) for record in records_in(folder)]
        there = f" ({', '.join(known[:MOST_LISTED])})" if known else ""
        raise ArgmapError(
            f'there is no source "{source}": name a text, a record, or the id of a record in {FOLDER}/{there}'
        )
    if os.path.splitext(path)[1] != RECORD_SUFFIX:
        normal = quotation.normalise(read_file(path).text)
        record = record_of_text(path, normal, folder)
        return Quotable(path, normal, id_of_record(record) if record else None)
    project = project_of(path)
    read, _, found = read_record(path, project)
    document = open_document(read, project, found) if read else None
    if document is None or document.normal is None or document.path is None:
        why = f": {found[0].message}" if found else ""
        raise ArgmapError(f'the text of "{source}" is not available{why}; put it at the path in its record')
    return Quotable(document.path, document.normal, id_of_record(path))
