"""What BibTeX and BibLaTeX call types, fields and languages, and what CSL calls them."""

from collections.abc import Mapping

# The types of entries; the first of several that mean the same is the one that is written.
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
# Fields of texts. Of several that mean the same the first that an entry has is taken.
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
# Fields whose characters mean themselves: in an address "%" begins no comment.
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
