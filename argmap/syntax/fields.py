"""The table of all fields of the file format, used by the reader, the schema and the reference page."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from argmap.base.tuples import NamedTuple
from argmap.language.lexicon import LEXICONS
from argmap.model import Kind, Relation

VERSION = "1"
SECTIONS: Mapping[str, Kind] = {
    "claims": Kind.CLAIM,
    "evidence": Kind.EVIDENCE,
    "counterarguments": Kind.COUNTERARGUMENT,
    "assumptions": Kind.ASSUMPTION,
}
RELATIONS: Mapping[str, Relation] = {str(relation): relation for relation in Relation}
OWN_FIELD_PREFIX = "x-"
# The value that stops a nested statement from inheriting a group; no group has this id.
NO_GROUP = "none"


class Shape(StrEnum):
    """The possible shapes of field values."""

    VERSION = "the version of the format"
    TEXT = "a text"
    PROSE = "a text of one or more sentences"
    TEXTS = "a text, or a list of texts"
    WORD = "one of several words"
    NUMBER = "a number"
    WHOLE = "a whole number"
    DATE = "a date"
    DURATION = "a number of days, weeks, months or years"
    DIGEST = "64 hexadecimal digits"
    ID = "an id"
    IDS = "an id, or a list of ids"
    PREMISES = "an id, a list of ids, or a mapping from roles to ids"
    PATH = "a path"
    PATHS = "a path, or a list of paths"
    TARGET = "the id of a statement, or a step"
    TARGETS = "a target, a list of targets, or a mapping from target to the step's fields"
    TEXTS_BY_NAME = "a mapping from names to texts"
    ALLOWANCES = "a mapping from rule names to reasons"
    LIKELIHOOD = "a word of likelihood, or a range such as 55-80"
    LEXICON = "the name of a lexicon, or a mapping from words to ranges"
    SCHEME = "the name of a scheme"
    STRENGTH = "weak, moderate, strong, or a number from 0 to 1"
    CITATIONS = "a list of citations"
    INDICATORS = "a list of indicators"
    STAMP = "four groups of 12 hexadecimal digits"
    REVIEW = "a review, as argmap review writes it"
    SOURCES = "a mapping from ids to source records or their paths"
    SPEAKERS = "a mapping from ids to names, or to a name and a voice"
    SECTION = "a mapping from ids to statements"
    ARGUMENTS = "a mapping from ids to arguments"


class Field(NamedTuple):
    """A field: its name in the file, the shape of its value, and help for people and editors."""

    name: str
    shape: Shape
    help: str
    required: bool = False
    words: tuple[str, ...] = ()
    low: float = 0
    high: float = 1

    @property
    def attribute(self) -> str:
        """The name of the field in Python."""
        return attribute_of(self.name)


@cache
def attribute_of(name: str) -> str:
    """Return the Python name of a field."""
    return name.replace("-", "_").lower()


Record = Mapping[str, Field]


def record(*fields: Field) -> Record:
    """Return fields by name, in order, with the required ones first."""
    return {field.name: field for field in sorted(fields, key=lambda field: not field.required)}


VOICES = ("author", "conceded", "reported", "mapper")
BASES = (
    "statistic",
    "expert-opinion",
    "event",
    "document",
    "testimony",
    "example",
    "law",
    "common-knowledge",
    "case-study",
    "experience",
)
STRENGTHS = ("weak", "moderate", "strong")
STANDARDS = (
    "scintilla",
    "dialectical-validity",
    "preponderance",
    "clear-and-convincing",
    "beyond-reasonable-doubt",
)

NOTE = Field("note", Shape.PROSE, "A remark for people who read the file; it is not drawn.")
ALLOW = Field(
    "allow",
    Shape.ALLOWANCES,
    "Rules to ignore here: a mapping from the name of a rule, such as one-sided, to the reason.",
)
QUOTE = Field(
    "quote",
    Shape.TEXTS,
    "The exact words of the source, with or without quotation marks; a list if words in between are left out.",
)
PREFIX = Field("prefix", Shape.TEXT, "The words right before the quotation, if it occurs several times.")
SUFFIX = Field("suffix", Shape.TEXT, "The words right after the quotation, if it occurs several times.")
LOCATOR = Field("locator", Shape.TEXT, "Where in the source: a page, paragraph, section or minute.")
BY = Field("by", Shape.TEXT, "Who says it: the id of a speaker, as under `speakers`, or a name.")
VOICE = Field(
    "voice", Shape.WORD, "Whose voice it is: the author's own, conceded, reported, or the mapper's.", words=VOICES
)
GROUP = Field(
    "group", Shape.ID, "Its group, as under `groups`; nested statements inherit it unless they say `group: none`."
)
TAGS = Field("tags", Shape.TEXTS, "Keywords for finding it.")
SOURCE_ID = Field("source", Shape.ID, "The id of the source, as under `sources`.")

STEP = record(
    Field("scheme", Shape.SCHEME, "The argumentation scheme that the step follows, such as expert-opinion."),
    Field("warrant", Shape.PROSE, "The rule that leads from the premises to the conclusion."),
    Field("strength", Shape.STRENGTH, "How strong the step is: a word, or a number from 0 to 1.", words=STRENGTHS),
    Field(
        "answers",
        Shape.TEXTS_BY_NAME,
        "Critical questions of the scheme: a mapping from question to answer, or to the id of a statement.",
    ),
    Field("by", Shape.TEXT, "Who draws the inference: the id of a speaker, as under `speakers`, or a name."),
    Field(
        "voice",
        Shape.WORD,
        "Whose inference it is; an inference that nobody in the source draws is the mapper's, and drawn thinner.",
        words=VOICES,
    ),
    NOTE,
    ALLOW,
)

SECTION_FIELDS = (
    Field("claims", Shape.SECTION, "Claims: assertions that need reasons. Inside a statement they support it."),
    Field("evidence", Shape.SECTION, "Evidence: what can be checked in a source. Inside a statement it supports it."),
    Field("counterarguments", Shape.SECTION, "Objections and exceptions. Inside a statement they attack it."),
    Field(
        "assumptions", Shape.SECTION, "Unstated premises that the mapper supplies. Inside a statement they support it."
    ),
)

RELATION_FIELDS = (
    Field("supports", Shape.TARGETS, "What this supports: a statement, or a step such as `a -> b`."),
    Field("attacks", Shape.TARGETS, "The statement that this attacks."),
    Field("undercuts", Shape.TARGETS, "The step, such as `a -> b`, that this denies while granting its premise."),
)

ARGUMENT = record(
    Field("title", Shape.TEXT, "The title of the argument in pictures and pages."),
    Field(
        "premises",
        Shape.PREMISES,
        "The statements that work together, two or more linked; a mapping gives the role of each in the scheme.",
        required=True,
    ),
    Field("supports", Shape.TARGET, "The statement or step that the premises together support."),
    Field("attacks", Shape.TARGET, "The statement that the premises together attack."),
    Field("undercuts", Shape.TARGET, "The step that the premises together undercut."),
    *STEP.values(),
    GROUP,
    TAGS,
    *SECTION_FIELDS,
)

CITATION = record(
    SOURCE_ID,
    QUOTE,
    PREFIX,
    SUFFIX,
    LOCATOR,
)

INDICATOR = record(
    Field("text", Shape.PROSE, "What to watch for.", required=True),
    Field("observed", Shape.TEXT, "Whether, or when, it was seen."),
)

REVIEW = record(
    Field("by", Shape.TEXT, "Who reviewed it.", required=True),
    Field("date", Shape.DATE, "The day of the review.", required=True),
    Field("digest", Shape.STAMP, "A digest of what was reviewed, to detect changes.", required=True),
)

STATEMENT = record(
    Field("text", Shape.PROSE, "One declarative sentence.", required=True),
    BY,
    VOICE,
    SOURCE_ID,
    QUOTE,
    PREFIX,
    SUFFIX,
    LOCATOR,
    Field("citations", Shape.CITATIONS, "Several citations, each with source, quote and locator."),
    Field("date", Shape.DATE, "When it happened or was said, in EDTF: 2016, 2016-05-31, 1250~ (about), 1914/1918."),
    Field("basis", Shape.WORD, "The kind of ground.", words=BASES),
    Field(
        "credibility",
        Shape.WHOLE,
        "Credibility of the information on the NATO scale, 1 (confirmed) to 6 (unknown).",
        low=1,
        high=6,
    ),
    Field("likelihood", Shape.LIKELIHOOD, "How likely it is: a word of the map's lexicon, or a range such as 55-80."),
    Field("confidence", Shape.WORD, "How certain the judgement is.", words=("low", "moderate", "high")),
    Field("weight", Shape.NUMBER, "How strong it is by itself, 0 to 1, before its reasons and objections."),
    Field(
        "standard",
        Shape.WORD,
        "The standard of proof that it must meet, instead of the general one.",
        words=STANDARDS,
    ),
    Field("if-false", Shape.PROSE, "What follows if it is false."),
    Field("indicators", Shape.INDICATORS, "What to watch for that would show whether it holds."),
    GROUP,
    TAGS,
    NOTE,
    Field("url", Shape.TEXT, "A link for readers: a web address, or the path of a page next to the output."),
    ALLOW,
    Field("reviewed", Shape.REVIEW, "Who last reviewed it, and when; `argmap review` writes it."),
    *RELATION_FIELDS,
    Field("contradicts", Shape.IDS, "The statement, such as a rival thesis, that cannot be true together with it."),
    *SECTION_FIELDS,
)

SOURCE = record(
    Field("title", Shape.TEXT, "The title.", required=True),
    Field("author", Shape.TEXTS, "The author, or a list of authors."),
    Field("issued", Shape.DATE, "When it was published, in EDTF: 2016, 2016-05, 2016-05-31, 2016-21 (spring)."),
    Field("publisher", Shape.TEXT, "Who published it."),
    Field("container-title", Shape.TEXT, "The journal, newspaper, book or site that it appeared in."),
    Field("URL", Shape.TEXT, "Its address."),
    Field("DOI", Shape.TEXT, "Its digital object identifier."),
    Field("accessed", Shape.DATE, "When it was read."),
    Field("language", Shape.TEXT, "Its language, as a tag such as en."),
    Field("type", Shape.TEXT, "Its type in CSL, such as article-newspaper."),
    Field("text", Shape.PATH, "The path of its text, if available."),
    Field(
        "extracted",
        Shape.WORD,
        "What its text was extracted from, pdf or html: quotations are verified against the extracted text.",
        words=("pdf", "html"),
    ),
    Field("fingerprint", Shape.PATH, "The path of its fingerprint."),
    Field("sha256", Shape.DIGEST, "The SHA-256 of its normalised text."),
    Field("archived", Shape.TEXT, "The address of an archived copy."),
    Field(
        "reliability",
        Shape.WORD,
        "Reliability of the source on the NATO scale, A (reliable) to F (unknown).",
        words=tuple("ABCDEF"),
    ),
    Field("origin", Shape.TEXT, "Where its information comes from; sources with the same origin count once."),
    Field("max-age", Shape.DURATION, "How long it stays fresh, such as 18 months."),
)

SPEAKER = record(
    Field("name", Shape.TEXT, "The name that is shown.", required=True),
    Field("voice", Shape.WORD, "The voice of everything that it says, unless a statement has its own.", words=VOICES),
)

FILE = record(
    Field("argmap", Shape.VERSION, "The version of the format: 1.", required=True),
    Field("title", Shape.TEXT, "The title of the map.", required=True),
    Field("question", Shape.TEXT, "The question that the theses answer."),
    Field("about", Shape.PROSE, "What the map is about, where it comes from, how it was made."),
    Field("theses", Shape.IDS, "The claims that answer the question; without it, the claims that support nothing."),
    Field("lexicon", Shape.LEXICON, "The words of likelihood; by default icd-203.", words=tuple(LEXICONS)),
    Field("source", Shape.ID, "The source of quotations that name none."),
    Field("groups", Shape.TEXTS_BY_NAME, "Groups of statements: a mapping from id to title."),
    Field("speakers", Shape.SPEAKERS, "The people and bodies who are quoted: a mapping from id to name, for `by`."),
    Field("include", Shape.PATHS, "Files whose statements become part of this map."),
    Field("sources", Shape.SOURCES, "The works that are cited."),
    *SECTION_FIELDS,
    Field("arguments", Shape.ARGUMENTS, "Steps that need a name: linked premises, a scheme, a warrant."),
)
