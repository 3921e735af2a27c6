"""Links in Markdown as citations of sources, which are known by their addresses."""

import re
from dataclasses import replace

from argmap.base.links import is_link
from argmap.formats.exchange.drafts import MapDraft
from argmap.model import Citation, Source, Statement

LINK = re.compile(r"\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")


def citations_in(statement: Statement, draft: MapDraft) -> Statement:
    """Return a statement whose links are citations, their words left in its text, and add the sources to a draft."""
    cited: dict[str, None] = {}
    for link in LINK.finditer(statement.text):
        address = link["address"]
        if not is_link(address):
            draft.losses.dropped("links", draft.places[statement.id], f'"{address}" is no address')
            continue
        draft.losses.kept("links")
        cited[address] = None
        if address not in draft.sources:
            title = " ".join(link["words"].split()) or address
            draft.add_source(Source(id=address, title=title, url=address))
    citations = (*statement.citations, *(Citation(address) for address in cited))
    return replace(statement, text=LINK.sub(r"\g<words>", statement.text), citations=citations)
