"""The outline on a page: a line for each statement, with its sign, its text, and small details."""

from argmap.base.html import NOTHING, Html, element, join, text
from argmap.base.text import visible
from argmap.language.phrases import does
from argmap.model import Statement
from argmap.model.views.outline import OutlineItem, sign
from argmap.page.material import Material, voice_in_words
from argmap.page.verdicts import standing_of
from argmap.sources.citations import one_line, sign_of

# Deeper lines are not indented further, so that there is always space for text.
MOST_INDENTS = 12


def outline_html(material: Material) -> Html:
    """Return the outline as a flat list with the depth of each line as an attribute, so that nothing recurses."""
    seen: set[str] = set()
    return element("ul", *(row_html(material, row, seen) for row in material.rows), data_part="tree")


def row_html(material: Material, row: OutlineItem, seen: set[str]) -> Html:
    """Return one line. The first line of each statement has the id for links; its name is added to `seen`."""
    statement = row.statement
    signed = sign(row)
    verb = does(row.relation, on_step=row.is_on_step) if row.relation else ""
    kind = "step" if statement is None else material.kind_of(statement)
    inner = join(
        element("span", text(signed), class_="sign", aria_hidden="true"),
        element("span", text(f"{verb}: "), class_="unseen") if verb else NOTHING,
        element("span", *words_of(material, row), class_="words", dir_="auto" if statement else None),
    )
    line = (
        element("span", inner, class_="item")
        if statement is None
        else element("a", inner, class_="item", href=material.address(statement.id))
    )
    key = visible(statement.id) if statement else visible(row.step.id) if row.step else ""
    standing = standing_of(material, statement.id) if statement else None
    own_id = material.id_of("outline", statement) if statement and statement.id not in seen else None
    seen.update({statement.id} if statement else ())
    return element(
        "li",
        line,
        id=own_id,
        class_=f"d{min(row.depth, MOST_INDENTS)} {row.relation or ('linked' if row.step else 'root')} {kind}"
        + (" again" if row.is_again else "")
        + (f" {standing}" if standing else ""),
        data_depth=str(row.depth),
        data_id=key if statement else None,
        data_step=None if statement else key,
    )


def words_of(material: Material, row: OutlineItem) -> tuple[Html, ...]:
    """Return the text of a line, with small details; for a linked step, what it does."""
    if row.statement is None:
        verb = does(row.step.relation, many=True) if row.step else ""
        scheme = f" · {row.step.scheme}" if row.step and row.step.scheme else ""
        return (element("em", text(f"Together these {verb}{scheme}")),)
    statement = row.statement
    words = element("span", text(one_line(statement.text) or visible(statement.id)), class_="text")
    standing = standing_of(material, statement.id)
    mark = element("span", text(f"{standing} · "), class_="verdict") if standing else NOTHING
    small = "see above" if row.is_again else " · ".join(small_words(material, statement))
    return words, Html(" "), element("small", mark, text(small))


def small_words(material: Material, statement: Statement) -> list[str]:
    """Return the details of a statement: kind, voice, likelihood, location and mark of its first citation, review."""
    parts = [material.kind_of(statement), voice_in_words(material, statement), one_line(statement.likelihood)]
    citation = statement.citations[0] if statement.citations else None
    if citation:
        found = material.found.get((statement.id, citation))
        source = material.graph.map.source_called(citation.source)
        title = "" if source is None or citation.source == material.graph.map.source else source.title
        mark = f" {sign_of(found)}" if found else ""
        parts.append(", ".join(filter(None, (one_line(title), one_line(citation.locator)))) + mark)
    review = statement.reviewed
    if review:
        parts.append("review expired" if statement.id in material.expired else f"reviewed {one_line(review.date)}")
    return [part for part in parts if part.strip()]
