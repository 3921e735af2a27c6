"""Document links: the files that a map names, and the addresses of its sources."""

from lsprotocol.types import TEXT_DOCUMENT_DOCUMENT_LINK, DocumentLink, DocumentLinkParams

from argmap.server.answers.links import links
from argmap.server.lsp.answering import known_map, range_here
from argmap.server.lsp.view import FileView, address


def answer(view: FileView, _: DocumentLinkParams) -> list[DocumentLink]:
    """Return the links of a file."""
    return [
        DocumentLink(range_here(view, each.span), target=each.address or address(each.path, view.documents))
        for each in links(known_map(view))
    ]


ANSWERS = {TEXT_DOCUMENT_DOCUMENT_LINK: answer}
