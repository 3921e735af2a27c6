"""Computing the new contents of all regions in documents, and their pictures. Nothing is written here."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.base.diagnostics import Diagnostic, Edit
from argmap.base.errors import ArgmapError
from argmap.base.opener import Refusal
from argmap.base.plugins import one_of
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.language.suggestions import did_you_mean
from argmap.lint.checker import Checked
from argmap.syntax.edits import with_edits
from argmap.workspace.load import can_answer
from argmap.workspace.option_words import embed_options, is_set
from argmap.workspace.project import STANDARD_INPUT, Project, is_below, project_of
from argmap.workspace.regions import contents, pictures
from argmap.workspace.regions.contents import Asked
from argmap.workspace.regions.layout import laid_out
from argmap.workspace.regions.markers import (
    IDS,
    MAP,
    PICTURE,
    SHORT,
    STATEMENT,
    TO,
    DocumentRegion,
    MarkerProblem,
    regions_in,
)
from argmap.workspace.rewriting import FileChange, RewrittenFile
from argmap.workspace.workspace import NEW_FILE, Workspace

MARKDOWN_SUFFIXES = (".md", ".markdown")
HTML_SUFFIXES = (".html", ".htm")


class MadeRegion(NamedTuple):
    """A region with its new content, and the path of its picture, if it has one."""

    region: DocumentRegion
    content: str
    picture: str | None


class SyncedRegion(NamedTuple):
    """A region: its kind, its place, whether it is up to date, and the path of its picture, if it has one."""

    kind: str
    span: Span
    is_current: bool
    picture: str | None


class SyncedDocument(NamedTuple):
    """A document before and after the update, with its regions."""

    file: RewrittenFile
    regions: tuple[SyncedRegion, ...]


@frozen()
class Synced:
    """The new documents and pictures, or the reasons why they cannot be made; in that case nothing is to be written.

    `problems` are those of markers and what they request, `obstacles` those of the maps that they name.
    """

    documents: tuple[SyncedDocument, ...]
    pictures: tuple[FileChange, ...]
    problems: tuple[MarkerProblem, ...]
    obstacles: tuple[Diagnostic, ...]

    @property
    def changes(self) -> list[FileChange]:
        """The files to write, with pictures before the documents that show them."""
        documents = (document.file.change for document in self.documents)
        return [change for change in (*self.pictures, *documents) if change.before != change.after]


@dataclass(slots=True)
class Syncing:
    """A run over documents: the maps that were read, the pictures that were drawn, and the problems."""

    maps: dict[str, Checked] = field(default_factory=dict)
    pictures: dict[str, FileChange] = field(default_factory=dict)
    problems: list[MarkerProblem] = field(default_factory=list)

    def document(self, path: str) -> tuple[RewrittenFile, list[MadeRegion]]:
        """Return a document with its regions, and record its problems. Raises ArgmapError."""
        is_markdown = is_markdown_file(path)
        project = project_of(os.path.join(os.path.dirname(os.path.abspath(path)), NEW_FILE))
        if not is_below(os.path.realpath(path), project.root):
            raise ArgmapError(f'"{path}" is a link out of the project: name the file itself')
        read = Workspace().read(path)
        if read.problem:
            self.problems.append(MarkerProblem(read.problem.span, read.problem.message, read.problem.help))
            return RewrittenFile(read.data, read.text, read.text), []
        found = regions_in(read.text, is_markdown=is_markdown)
        made = list(self.made(found.regions, project, is_markdown=is_markdown))
        after = with_edits(read.text, [Edit(one.region.content, one.content) for one in made])
        again = regions_in(after, is_markdown=is_markdown)
        self.problems += found.problems or lost_regions(made, found.regions, again.regions)
        return RewrittenFile(read.data, read.text, after), made

    def made(self, regions: Sequence[DocumentRegion], project: Project, *, is_markdown: bool) -> Iterator[MadeRegion]:
        """Yield each region that can be made, and record the problems of the others."""
        names: list[str] = []
        for region in regions:
            asked = self.asked(region, project)
            if asked is None:
                continue
            picture = None
            try:
                if region.kind != PICTURE:
                    is_html = region.is_html or not is_markdown
                    content = (contents.in_html if is_html else contents.in_markdown)(asked)
                elif is_markdown:
                    content, picture = self.picture(region, asked, project)
                else:
                    content = contents.inline_picture(asked, unused_name(region, names))
            except ArgmapError as error:
                self.problems.append(MarkerProblem(region.options.get(TO, region.start).span, str(error)))
            else:
                yield MadeRegion(region, laid_out(region, content, is_markdown=is_markdown), picture)

    def asked(self, region: DocumentRegion, project: Project) -> Asked | None:
        """Return what a region requests, or None if its map cannot be read completely or lacks something it names."""
        given = region.words[MAP]
        located = project.locate(given.value, given.span.path)
        if isinstance(located, Refusal):
            self.problems.append(MarkerProblem(given.span, located.message, located.help))
            return None
        checked = self.maps.get(located) or Workspace().check(located, with_rules=False)
        self.maps[located] = checked
        if not can_answer(checked, partial=False):
            message = f'the map "{given.value}" cannot be read whole'
            self.problems.append(MarkerProblem(given.span, message, f"fix it: argmap validate {located}"))
            return None
        wrong = [*wrong_values(region, checked.map.statements)]
        self.problems += wrong
        statement = region.words[STATEMENT].value if STATEMENT in region.words else ""
        return None if wrong else Asked(checked, region.kind, region.values, statement)

    def picture(self, region: DocumentRegion, asked: Asked, project: Project) -> tuple[str, str]:
        """Draw the picture of a region, and return a reference to it and the path of its file. Raises ArgmapError."""
        target = asked.options.get(TO) or pictures.default_target(region.picture_name)
        file = pictures.picture_file(target, region.start.span.path, project)
        drawn = contents.drawn(asked)
        change = FileChange(file.path, file.before, drawn.picture.encode("utf-8"))
        if self.pictures.setdefault(file.path, change).after != change.after:
            raise ArgmapError(f'another region writes a different picture to "{target}"; {pictures.NAME_ANOTHER}')
        return contents.linked_picture(file.address, drawn.alternative, is_html=region.is_html), file.path


def sync(paths: Iterable[str]) -> Synced:
    """Return documents with all their regions up to date. Raises ArgmapError for other files, and OSError."""
    syncing = Syncing()
    made = [syncing.document(path) for path in each_once(paths)]
    return Synced(
        tuple(synced_document(file, regions, syncing.pictures) for file, regions in made),
        tuple(syncing.pictures.values()),
        tuple(sorted(syncing.problems, key=by_place)),
        tuple(each for checked in syncing.maps.values() for each in checked.obstacles),
    )


def by_place(problem: MarkerProblem) -> tuple[str, int, int]:
    """Return a sort key of problems by file and place."""
    return problem.span.path, problem.span.first, problem.span.last


def each_once(paths: Iterable[str]) -> list[str]:
    """Return paths without duplicates that lead to the same file. Raises ArgmapError."""
    files: dict[str, str] = {}
    for path in paths:
        if path == STANDARD_INPUT:
            raise ArgmapError("standard input cannot be updated: name the files with regions")
        if not path:
            raise ArgmapError("a path is empty: name a Markdown or HTML file")
        files.setdefault(os.path.realpath(path), path)
    return list(files.values())


def is_markdown_file(path: str) -> bool:
    """Return whether a document is Markdown rather than HTML, by its name. Raises ArgmapError for other names."""
    suffixes = (*MARKDOWN_SUFFIXES, *HTML_SUFFIXES)
    if os.path.isdir(path):
        raise ArgmapError(f'"{path}" is a folder: name the files in it, as in {os.path.join(path, "*.md")}')
    if not path.lower().endswith(suffixes):
        known = one_of([f'"{suffix}"' for suffix in suffixes])
        raise ArgmapError(f'"{path}" is neither Markdown nor HTML: name a file that ends with {known}')
    return path.lower().endswith(MARKDOWN_SUFFIXES)


def wrong_values(region: DocumentRegion, statements: Mapping[str, object]) -> Iterator[MarkerProblem]:
    """Yield the problems with the ids and option values of a marker."""
    named = [given for name, given in {**region.words, **region.options}.items() if name in IDS]
    for given in named:
        if given.value not in statements:
            help_text = did_you_mean(given.value, statements, "argmap show lists them")
            yield MarkerProblem(given.span, f'there is no statement "{given.value}" in the map', help_text)
    for name, given in region.options.items():
        try:
            embed_options({name: given.value})
            is_set(name, given.value if name == SHORT else name)
        except ArgmapError as error:
            yield MarkerProblem(given.span, str(error))


def unused_name(region: DocumentRegion, names: list[str]) -> str:
    """Return a prefix for the ids of a picture that no other picture in the page has."""
    names.append(region.picture_name)
    count = names.count(region.picture_name)
    return f"{region.picture_name} {count}" if count > 1 else region.picture_name


def lost_regions(
    made: Sequence[MadeRegion], regions: Sequence[DocumentRegion], again: Sequence[DocumentRegion]
) -> Iterator[MarkerProblem]:
    """Yield the first region that would not be found again after writing, because of the text around it.

    For example, a marker may be part of the paragraph above it: with an empty line between them, its indentation makes
    it code. `regions` are all regions of the document, also those that could not be made and are left unchanged;
    `again` are those found in the new document.
    """
    numbers = {region.start.span.first: number for number, region in enumerate(regions)}
    for region, content, _ in made:
        number = numbers[region.start.span.first]
        found = again[number] if number < len(again) else None
        if found is None or (found.kind, found.before, text_of(found.content)) != (region.kind, region.before, content):
            help_text = "put an empty line before its first marker, and indent it as the text around it"
            yield MarkerProblem(region.start.span, "the region would not be recognised after writing", help_text)
            return


def text_of(span: Span) -> str:
    """Return the text of a span of a document."""
    return span.text.content[span.first : span.last]


def synced_document(
    file: RewrittenFile, regions: Sequence[MadeRegion], drawn: Mapping[str, FileChange]
) -> SyncedDocument:
    """Return a document with its regions; a region is up to date only if its picture is, too."""
    stale = {path for path, change in drawn.items() if change.before != change.after}
    found = tuple(
        SyncedRegion(
            region.kind, region.start.span, text_of(region.content) == content and picture not in stale, picture
        )
        for region, content, picture in regions
    )
    return SyncedDocument(file, found)
