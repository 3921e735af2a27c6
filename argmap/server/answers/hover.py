"""Hover texts: ids, quotations in their context, fields, schemes and rules."""

from collections.abc import Callable, Iterator, Mapping

from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.lint.registry import by_name
from argmap.lint.rule_pages import explain
from argmap.model import Citation, Statement
from argmap.model.mentions import Role
from argmap.server.answers.descriptions import of_citation, of_field, of_part, paragraphs, safe, title
from argmap.server.answers.known import KnownMap
from argmap.sources.excerpts import excerpt
from argmap.sources.quoted import Quoted
from argmap.syntax.fields import Shape
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.schemes import schemes
from argmap.syntax.schemes.pages import as_markdown
from argmap.syntax.tokens import Meaning, TokenKind, meaning_of, mention_at

# The number of words shown before and after a quotation.
CONTEXT_WORDS = 40
CLOSING = frozenset(".,;:!?)]\u201d\u2019\u2026")
QUOTED_FIELDS = frozenset({"quote", "prefix", "suffix", "locator"})


class HoverText(NamedTuple):
    """A hover text in Markdown, and the span that it describes."""

    span: Span
    markdown: str


def hover(known: KnownMap, offset: int) -> HoverText | None:
    """Return the hover text for an offset of the file, or None."""
    scan = known.scan
    mention = mention_at(scan, offset)
    if mention:
        found = of_part(known, mention.role.namespace, mention.id)
        if found or mention.role not in {Role.ANSWER, Role.ATTRIBUTION, Role.ORIGIN}:
            return HoverText(mention.span, found) if found else None
    number = scan.at(offset)
    if number is None:
        return None
    found = described(known, number, meaning_of(scan, number))
    return HoverText(scan.span(number), found) if found else None


def described(known: KnownMap, number: int, meaning: Meaning) -> str:
    """Return the description of a key or value that is not an id; empty if there is none."""
    field = meaning.field
    if field is None:
        return ""
    is_key = known.scan.tokens[number].kind is TokenKind.KEY
    if is_key and not meaning.is_name:
        return of_field(field)
    if meaning.is_name:
        describe = OF_NAMES.get(field.shape if field.name != "answers" else "answers")
        return describe(known, number) if is_key and describe else ""
    if field.shape is Shape.SCHEME:
        return of_scheme(known.scan.value(number))
    if field.name in QUOTED_FIELDS:
        return of_quotation(known, number)
    return of_field(field) if field.words else ""


def of_scheme(name: str) -> str:
    """Return the page of a scheme; empty if there is no scheme with that name."""
    scheme = schemes().get(name)
    return as_markdown(scheme) if scheme else ""


def of_rule(known: KnownMap, number: int) -> str:
    """Return the documentation of the rule that a key names."""
    rule = by_name().get(known.scan.value(number).strip())
    if rule is None:
        return ""
    page = explain(rule)
    return paragraphs(f"**{rule.code} {rule.name}** ({rule.severity})", page.summary, page.why)


def of_question(known: KnownMap, number: int) -> str:
    """Return the critical question that a key names."""
    return in_scheme(known, number, "question", "answers")


def of_role(known: KnownMap, number: int) -> str:
    """Return the premise of a scheme that a key names."""
    return in_scheme(known, number, "premise", "premises")


def in_scheme(known: KnownMap, number: int, what: str, field: str) -> str:
    """Return the text of a question or premise of the scheme of the step that contains a key."""
    scan = known.scan
    step = scan.tokens[scan.tokens[number].owner].owner
    key = scan.entries(step).get("scheme")
    value = scan.scalar_below(key) if key is not None else None
    scheme = schemes().get(scan.value(value)) if value is not None else None
    texts = (scheme.questions if field == "answers" else scheme.premises) if scheme else {}
    name = scan.value(number)
    return paragraphs(title(what, name), texts[name]) if name in texts else ""


OF_NAMES: Mapping[str, Callable[[KnownMap, int], str]] = {
    Shape.ALLOWANCES: of_rule,
    "answers": of_question,
    Shape.PREMISES: of_role,
}


def of_quotation(known: KnownMap, number: int) -> str:
    """Return the quotation that a value belongs to, in the context of its source, and whether it is verified."""
    statement, citations = cited_at(known, number)
    for citation in citations if statement else ():
        if statement and is_cited_as(citation, known.scan.value(number)):
            quoted = known.quoted(statement, citation)
            return paragraphs(*in_context(quoted) if quoted else (), of_citation(known, statement, citation))
    return ""


def cited_at(known: KnownMap, number: int) -> tuple[Statement | None, tuple[Citation, ...]]:
    """Return the statement that contains a value, and its citations."""
    scan = known.scan
    for owner in scan.owners(number):
        if meaning_of(scan, owner).role is Role.STATEMENT:
            statement = known.map.statements.get(normal_id(scan.value(owner)))
            return statement, statement.citations if statement else ()
    return None, ()


def is_cited_as(citation: Citation, value: str) -> bool:
    """Return whether a citation contains a value: as a segment of its quotation, or as prefix, suffix or locator."""
    words = value.split()
    texts = (*citation.quote, citation.prefix, citation.suffix, citation.locator)
    return any(each is not None and each.split() == words for each in texts)


def in_context(quoted: Quoted) -> Iterator[str]:
    """Yield the passage found for a quotation with the words around it, and its location."""
    places, normal = quoted.found.places, quoted.document.normal
    if not places or not normal:
        return
    passage = excerpt(normal, places[0], CONTEXT_WORDS)
    before, words, after = safe(passage.before), safe(passage.words), safe(passage.after)
    blank = "" if passage.after[:1] in CLOSING else " "
    yield f"… {before} **{words}**{blank}{after} …"
    yield safe(quoted.document.where(places[0]))
