"""Completion of field values: words, numbers, schemes, likelihood words and file names."""

import os
from collections.abc import Iterator

from argmap.language.lexicon import LEXICONS, words_of
from argmap.server.answers.completion.candidates import CandidateKind, Offered
from argmap.server.answers.known import KnownMap
from argmap.syntax.fields import VERSION, Field, Shape
from argmap.syntax.schemes import schemes
from argmap.workspace.project import TEXTS, project_of

RECORDS = (".yaml", ".yml")
# The extensions of the files that a field may name.
ENDINGS = {"include": RECORDS, "sources": RECORDS, "text": TEXTS, "fingerprint": (".fingerprint",)}
MOST_FILES = 1_000


def values(known: KnownMap, field: Field, prefix: str) -> Iterator[Offered]:
    """Yield the possible values of a field, if they can be listed."""
    match field.shape:
        case Shape.SCHEME:
            for name, scheme in schemes().items():
                yield Offered(name, CandidateKind.SCHEME, "scheme", scheme.about)
        case Shape.LIKELIHOOD:
            for word in words_of(known.map.lexicon):
                yield Offered(word, CandidateKind.WORD)
        case Shape.LEXICON:
            yield from (Offered(name, CandidateKind.WORD, "lexicon") for name in LEXICONS)
        case Shape.VERSION:
            yield Offered(VERSION, CandidateKind.WORD, "version of the format")
        case Shape.WHOLE:
            yield from (Offered(str(each), CandidateKind.WORD) for each in range(int(field.low), int(field.high) + 1))
        case Shape.PATH | Shape.PATHS | Shape.SOURCES:
            yield from files(known, ENDINGS.get(field.name, ()), prefix)
        case _:
            yield from (Offered(word, CandidateKind.WORD) for word in field.words)


def files(known: KnownMap, endings: tuple[str, ...], prefix: str) -> Iterator[Offered]:
    """Yield folders of the project, and files with the given endings, that complete a partly typed path."""
    folder, _ = os.path.split(prefix)
    searched = os.path.join(os.path.dirname(known.text.path), folder)
    project = project_of(known.text.path, known.files)
    if (
        "\0" in prefix
        or os.path.isabs(prefix)
        or os.path.commonpath([project.files.resolve(searched), project.root]) != project.root
    ):
        return
    try:
        listing = known.files.listing(searched or os.curdir)
    except (OSError, ValueError):
        return
    lead = prefix[: len(prefix) - len(os.path.basename(prefix))]
    own = os.path.basename(known.text.path) if not folder else ""
    for name in sorted(listing.folders)[:MOST_FILES]:
        if not name.startswith("."):
            yield Offered(f"{lead}{name}/", CandidateKind.FILE, "folder")
    for name in sorted(listing.files)[:MOST_FILES]:
        if name.endswith(endings) and name != own and not name.startswith("."):
            yield Offered(f"{lead}{name}", CandidateKind.FILE)
