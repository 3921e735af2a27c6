"""Links in Markdown as citations of sources, which are identified by their addresses."""

import re
from dataclasses import replace

from argmap.base.links import is_link
from argmap.formats.exchange.drafts import MapDraft
from argmap.model import Citation, Source, Statement

LINK = re.compile(r"\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")


def citations_in(statement: Statement, draft: MapDraft) -> Statement:
    """Return a statement with its links turned into citations, and add their sources to the draft."""
    cited: dict[str, None] = {}
    for link in LINK.finditer(statement.text):
        address = link["address"]
        if not is_link(address):
            draft.losses.dropped("links", draft.places[statement.id], f'"{address}" is not a web address')
            continue
        draft.losses.kept("links")
        cited[address] = None
        if address not in draft.sources:
            title = " ".join(link["words"].split()) or address
            draft.add_source(Source(id=address, title=title, url=address))
    citations = (*statement.citations, *(Citation(address) for address in cited))
    return replace(statement, text=LINK.sub(r"\g<words>", statement.text), citations=citations)
