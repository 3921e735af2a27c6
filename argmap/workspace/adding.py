"""Adding sources to a project: their records, fingerprints and texts, without replacing those of other sources."""

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

import yaml

from argmap.base.decoding import decode
from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.base.text import Text
from argmap.base.values import frozen
from argmap.sources import fingerprint, quotation
from argmap.sources.extraction import PLAIN, READERS, Extracted, kind_of
from argmap.sources.fingerprint import Fingerprint
from argmap.sources.quotation import Normal
from argmap.sources.quotation.normalise import is_heading
from argmap.sources.quotation.typography import PARAGRAPH_BREAK
from argmap.syntax.fields import OWN_FIELD_PREFIX, SOURCE
from argmap.syntax.reader.ids import is_id
from argmap.syntax.tree import nodes
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Scalar
from argmap.workspace.default_paths import maps_folder
from argmap.workspace.described import describes, text_at, version_of
from argmap.workspace.extracting import read_file
from argmap.workspace.git import uncommitted
from argmap.workspace.overlays import DISK
from argmap.workspace.project import project_of
from argmap.workspace.sources import RECORD_SUFFIX, id_of_record, sources_in
from argmap.workspace.writing import write

FINGERPRINT_SUFFIX = ".fingerprint"
# The header of a fingerprint is shorter.
MOST_OF_HEAD = 1000


class Change(StrEnum):
    """What was done to add a source."""

    NEW = "new"
    CHANGED = "changed"  # the record existed, and its text has changed
    RENEWED = "renewed"  # only the fingerprint was written again
    KNOWN = "known"  # a record already describes this text, so nothing was written


@frozen()
class Added:
    """What was written for a source: its files, why some were written in place, and whether git lacked the record.

    `in_map` is the path of the record as a map of the project would write it, `title` the title in an existing record,
    and `older` the version of an existing fingerprint if it is not the newest.
    """

    record: str
    fingerprint: str
    words: int
    change: Change
    in_map: str
    older: str | None = None
    in_place: tuple[tuple[str, str], ...] = ()
    was_uncommitted: bool = False
    warnings: tuple[str, ...] = ()
    title: str | None = None

    @property
    def name(self) -> str:
        """The id of the source."""
        return id_of_record(self.record)


def add_source(path: str, folder: str, name: str | None, title: str | None, *, renew: bool = False) -> Added:
    """Write the record and fingerprint of a source file, and its text if it had to be extracted.

    In an existing record, only the lines of `text`, `extracted`, `fingerprint` and `sha256` change. Either all files
    are written or none. Nothing is written if a record already describes this text; `renew` writes its fingerprint
    again. Raises ArgmapError and OSError.
    """
    document = read_file(path)
    normal = quotation.normalise(document.text)
    if not normal.has_words:
        raise ArgmapError(f'"{path}" contains no words')
    known = known_already(path, normal, folder, renew=renew)
    if known:
        return known
    stem = os.path.splitext(os.path.basename(path))[0]
    name = name or id_from(stem)
    if not is_id(name):
        raise ArgmapError(f'"{name}" is not a valid id: use letters, digits, "-", "_" and ".", beginning with a letter')
    return write_source(
        path, os.path.join(folder, name), document, normal, title or document.title or heading_of(normal) or stem
    )


def heading_of(normal: Normal) -> str | None:
    """Return the heading at the beginning of a text, if locators count it as one, or None."""
    first, *others = normal.text.split(PARAGRAPH_BREAK)
    heading = " ".join(first.split())
    return heading if others and is_heading(first) and any(map(str.isalpha, heading)) else None


def write_source(path: str, stem: str, document: Extracted, normal: Normal, title: str) -> Added:
    """Write the record, fingerprint and, if needed, text of a source at paths with a stem. Raises ArgmapError."""
    is_plain = kind_of(path) in PLAIN
    text, folder = path if is_plain else f"{stem}.txt", os.path.dirname(stem)
    hashes, record = stem + FINGERPRINT_SUFFIX, stem + RECORD_SUFFIX
    known = fields_there(record)
    made = fingerprint_in(known.get("language"), normal)
    lines = {
        "text": os.path.relpath(text, folder),
        **how_extracted(path),
        "fingerprint": os.path.basename(hashes),
        "sha256": made.sha256,
    }
    refuse_other_source(record, known, lines, is_plain=is_plain)
    refuse_other_fingerprint(hashes, known, lines)
    content = record_with(record, title, lines)
    files = [(hashes, fingerprint.write(made)), (record, content)]
    if is_plain:
        refuse_outside(text, lines["text"], record)
    else:
        refuse_other_text(text, document.text)
        files.insert(0, (text, document.text))
    was_uncommitted = os.path.exists(record) and os.path.realpath(record) in uncommitted(record)
    reasons = [(written, reason) for written, data in files if (reason := write(written, data))]
    change = Change.CHANGED if known.get("sha256", made.sha256) != made.sha256 else Change.NEW
    return Added(
        record,
        hashes,
        made.words,
        change,
        path_in_map(record),
        in_place=tuple(reasons),
        was_uncommitted=was_uncommitted,
        warnings=document.warnings,
        title=known.get("title"),
    )


def how_extracted(path: str) -> dict[str, str]:
    """Return the field of a record that names the file from which a text was extracted, if it was."""
    reader = READERS.get(kind_of(path))
    return {"extracted": reader[0].lower()} if reader else {}


def fingerprint_in(language: str | None, normal: Normal) -> Fingerprint:
    """Return the fingerprint of a text, in the language given in its record, if any."""
    return fingerprint.make(replace(normal, tag=language) if language else normal)


def known_already(path: str, normal: Normal, folder: str, *, renew: bool) -> Added | None:
    """Return the existing files of a text that a record already describes, or None.

    A fingerprint that is missing or cannot be read is written again, and so is an older version if requested. The
    digest in the record is updated with it, because the normal form differs between versions, and the field that names
    the original file is added if it is missing.
    """
    described = ((each, source) for each, source in sources_in(folder).items() if describes(each, source, path, normal))
    record, source = next(described, (None, None))
    if record is None or source is None or not source.fingerprint:
        return None
    made = fingerprint_in(source.language, normal)
    hashes, wanted = os.path.join(folder, source.fingerprint), fingerprint.write(made)
    version, newest = version_of(text_at(hashes)), version_of(wanted)
    lines = {} if (source.sha256 or "").lower() == made.sha256 else {"sha256": made.sha256}
    lines |= {} if source.extracted else how_extracted(path)
    if version and not (renew and (version != newest or lines)):
        older = version if version != newest else None
        return Added(record, hashes, made.words, Change.KNOWN, path_in_map(record), older, title=source.title)
    refuse_other_fingerprint(hashes, {"fingerprint": source.fingerprint}, {"fingerprint": source.fingerprint})
    files = [(hashes, wanted)]
    if lines:
        files.append((record, record_with(record, source.title or source.id, lines)))
    was_uncommitted = len(files) > 1 and os.path.realpath(record) in uncommitted(record)
    in_place = tuple((written, reason) for written, data in files if (reason := write(written, data)))
    known = path_in_map(record)
    return Added(record, hashes, made.words, Change.RENEWED, known, None, in_place, was_uncommitted, title=source.title)


def path_in_map(record: str) -> str:
    """Return the path of a record, with slashes, as the maps of the project write it from their folder."""
    return os.path.relpath(record, maps_folder()).replace(os.sep, "/")


def refuse_outside(text: str, path: str, record: str) -> None:
    """Raise ArgmapError if a record cannot name a text because it is outside the project."""
    located = project_of(record).locate(path, record)
    if isinstance(located, Refusal):
        raise ArgmapError(
            f'"{text}" cannot be read from a map: {located.message}; copy it into {os.path.dirname(record)}/ first'
        )


def refuse_other_text(path: str, text: str) -> None:
    """Raise ArgmapError if an extracted text would replace a different one."""
    if os.path.exists(path) and DISK.read(path) != text.encode():
        raise ArgmapError(f'"{path}" already exists with a different text: remove it, or choose another --id')


def id_from(stem: str) -> str:
    """Return an id made from the name of a file."""
    name = re.sub(r"[^\w.-]+", "-", stem).strip("-.").lower()
    return name if name[:1].isalpha() else f"source-{name}".rstrip("-")


def fields_there(path: str) -> Mapping[str, str]:
    """Return the text fields of the record at a path; empty if there is no file.

    Raises ArgmapError for a file that is not the record of a source, such as a map with the same name.
    """
    if not os.path.exists(path):
        return {}
    root, _ = compose(decode(DISK.read(path), path)[0])
    entries = root.entries if isinstance(root, nodes.Mapping) else []
    foreign = next((key.value for key, _ in entries if not is_field(key.value)), None)
    if foreign is not None:
        raise ArgmapError(
            f'"{path}" is not the record of a source, because it has the field "{foreign}": '
            "choose another --id or another --into"
        )
    return {key.value: value.value for key, value in entries if isinstance(value, Scalar)}


def is_field(name: str) -> bool:
    """Return whether a record may have a field."""
    return name in SOURCE or name.startswith(OWN_FIELD_PREFIX)


def refuse_other_source(path: str, known: Mapping[str, str], lines: Mapping[str, str], *, is_plain: bool) -> None:
    """Raise ArgmapError for the record of a different text, unless it is a plain text that changed at the same path."""
    digest, old, folder = known.get("sha256", ""), known.get("text"), os.path.dirname(path)
    place, new = (os.path.realpath(os.path.join(folder, each)) for each in (old or "", lines["text"]))
    if digest == lines["sha256"] or (is_plain and place == new):
        return
    if re.fullmatch(fingerprint.SHA256, digest) or (place != new and old and os.path.exists(place)):
        named = f' ("{old}")' if old else ""
        raise ArgmapError(
            f'"{path}" is the record of another text{named}: choose another --id, '
            'or remove its lines "text" and "sha256" if this text replaces that one'
        )


def refuse_other_fingerprint(path: str, known: Mapping[str, str], lines: Mapping[str, str]) -> None:
    """Raise ArgmapError for a file that is not a fingerprint, or is that of a text that the record does not name."""
    if not os.path.exists(path):
        return
    content = DISK.read(path)
    if content and not content.startswith(fingerprint.KIND):
        raise ArgmapError(f'"{path}" already exists and is not a fingerprint: choose another --id or another --into')
    is_of_record = known.get("fingerprint") == lines["fingerprint"]
    if content and not is_of_record and f"\nsha256: {lines['sha256']}\n".encode() not in content[:MOST_OF_HEAD]:
        raise ArgmapError(f'"{path}" is the fingerprint of another text: choose another --id, or remove it')


def record_with(path: str, title: str, lines: dict[str, str]) -> str:
    """Return the existing record, or a new one with a title, with the given fields set. Raises ArgmapError."""
    if not os.path.exists(path):
        quoted = yaml.safe_dump({"title": title}, allow_unicode=True, width=10_000)
        return with_lines(f"{quoted}# Add what a reader needs to find it: author, issued, publisher, URL.\n", lines)
    old, problem = decode(DISK.read(path), path)
    record = with_lines(old.content, lines)
    root, found = compose(Text(path, record))
    known = {key.value: value for key, value in root.entries} if isinstance(root, nodes.Mapping) else {}
    read = {key: value.value for key, value in known.items() if key in lines and isinstance(value, Scalar)}
    if problem or found or read != lines:
        wanted = ", ".join(f"{key}: {value}" for key, value in lines.items())
        raise ArgmapError(
            f'"{path}" does not have one field per line and was left unchanged; set in it yourself: {wanted}'
        )
    return record


def with_lines(record: str, lines: dict[str, str]) -> str:
    """Return a record with the given fields set, each on its own line, and everything else unchanged."""
    for key, value in lines.items():
        line = yaml.safe_dump({key: value}, allow_unicode=True, width=10_000).rstrip("\n")
        there = re.search(rf"^{key}:[^#\r\n]*?(?=\s+#|[ \t]*\r?$)", record, re.MULTILINE)
        if there:
            record = record[: there.start()] + line + record[there.end() :]
        else:
            record = record.rstrip("\r\n") + "\n" + line + "\n"
    return record
