"""The names of types, fields and languages in BibTeX and BibLaTeX, and in CSL."""

from collections.abc import Mapping

# Entry types; of several with the same meaning, the first is written.
TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "incollection": "chapter",
    "inbook": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "report": "report",
    "techreport": "report",
    "manual": "report",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "misc": "document",
}
# Text fields; of several with the same meaning, the first that an entry has is read.
FIELDS: Mapping[str, str] = {
    "title": "title",
    "shorttitle": "title-short",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "url": "URL",
    "doi": "DOI",
    "volume": "volume",
    "number": "issue",
    "pages": "page",
    "isbn": "ISBN",
    "issn": "ISSN",
    "edition": "edition",
    "address": "publisher-place",
    "location": "publisher-place",
    "series": "collection-title",
    "abstract": "abstract",
    "note": "note",
    "keywords": "keyword",
}
NAMES = ("author", "editor", "translator")
# Fields without escapes: in an address, "%" does not begin a comment.
VERBATIM = frozenset({"url", "doi", "file", "eprint"})
LANGUAGES: Mapping[str, str] = {
    "english": "en",
    "american": "en-US",
    "british": "en-GB",
    "german": "de",
    "ngerman": "de",
    "french": "fr",
    "italian": "it",
    "spanish": "es",
    "portuguese": "pt",
    "dutch": "nl",
    "russian": "ru",
    "polish": "pl",
    "latin": "la",
}
