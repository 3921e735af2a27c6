"""What there is to say of the parts of a map, in Markdown. Nothing that a map says becomes a link, an image or HTML."""

from collections.abc import Iterator

from argmap.base.escapes import inert_markdown
from argmap.evaluation.words import why
from argmap.language.phrases import KINDS, SIGNS, capitalised, plural, standing_verb
from argmap.model import Citation, Relation, Source, Speaker, Statement, Step
from argmap.model.graph import Graph
from argmap.model.mentions import Namespace
from argmap.server.answers.known import KnownMap
from argmap.sources.citations import in_words, place_in_words, quoted_words, reference, sign_of
from argmap.syntax.fields import Field

MOST_LETTERS = 2_000


def safe(text: str) -> str:
    """Return a text of a map, or the beginning of a very long one, for a line of Markdown."""
    return inert_markdown(text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…")


def title(what: str, name: str) -> str:
    """Return the first line: what something is, and its id."""
    return f"**{what}** {safe(name)}"


def paragraphs(*parts: str) -> str:
    """Return parts of a description, without the empty ones, as paragraphs."""
    return "\n\n".join(filter(None, parts))


def of_statement(known: KnownMap, statement: Statement) -> str:
    """Return what a statement says, its reasons and objections counted, its standing if wanted, and its quotations."""
    return paragraphs(
        title(KINDS[statement.kind], statement.id),
        safe(statement.text),
        said_by(known, statement),
        " · ".join(filter(None, (counted(known.graph, statement.id), standing(known, statement.id)))),
        *(of_citation(known, statement, citation) for citation in statement.citations),
    )


def said_by(known: KnownMap, said: Statement | Step) -> str:
    """Return whose words something is, where that is reported."""
    speaker = known.map.speaker_name(said.by)
    parts = (safe(speaker) if speaker else "", "" if said.voice == "author" else said.voice)
    return f"said by {', '.join(filter(None, parts))}" if speaker else f"voice: {said.voice}" * bool(parts[1])


def counted(graph: Graph, name: str) -> str:
    """Return how many reasons and objections a statement has: "3 for, 1 against"; nothing if it has none."""
    supports = len(graph.bearing_on(name, Relation.SUPPORTS))
    attacks = len(graph.bearing_on(name, Relation.ATTACKS))
    return f"{supports:,} for, {attacks:,} against" if supports or attacks else ""


def standing(known: KnownMap, name: str) -> str:
    """Return how a statement stands and why, where verdicts are wanted."""
    evaluation = known.evaluation
    if evaluation is None or name not in evaluation.statements:
        return ""
    told = standing_verb(evaluation.statements[name].standing)
    return f"**{told}**: {safe(why(known.graph, evaluation, name))}"


def of_citation(known: KnownMap, statement: Statement, citation: Citation) -> str:
    """Return where something is cited from, and what was found of its quotation."""
    place = safe(place_in_words(known.graph, citation))
    if not citation.quote:
        return f"cited from {place}" if place else ""
    quoted = known.quoted(statement, citation)
    found = f"{sign_of(quoted.found)} {safe(in_words(quoted.found))}" if quoted else "? not checked"
    return paragraphs(f"> {safe(quoted_words(citation))}", " — ".join(filter(None, (place, found))))


def of_step(known: KnownMap, step: Step) -> str:
    """Return what a step does to what, and by which scheme."""
    premises = ", ".join(map(safe, step.premises))
    does = f"{premises} {SIGNS[step.relation]} {safe(step.target)}"
    warrant = f"because: {safe(step.warrant)}" if step.warrant else ""
    scheme = f"scheme: {safe(step.scheme)}" if step.scheme else ""
    texts = [
        safe(known.map.statements[name].text) for name in (*step.premises, step.target) if name in known.map.statements
    ]
    lines = "\n".join(f"- {text}" for text in texts)
    what = "argument" if step.named else "step"
    return paragraphs(title(what, step.id), safe(step.title or ""), does, lines, warrant, scheme, said_by(known, step))


def of_source(source: Source) -> str:
    """Return a source as in a list of sources, with what rates it."""
    rated = f"reliability: {safe(source.reliability)}" if source.reliability else ""
    address = source.doi or source.url or source.archived or ""
    return paragraphs(title("source", source.id), safe(reference(source)), safe(address), rated)


def of_speaker(speaker: Speaker) -> str:
    """Return who a speaker is."""
    return paragraphs(
        title("speaker", speaker.id), safe(speaker.name), f"voice: {speaker.voice}" if speaker.voice else ""
    )


def of_group(known: KnownMap, name: str) -> str:
    """Return the title of a group, and how many statements it has."""
    members = sum(statement.group == name for statement in known.map.statements.values())
    return paragraphs(title("group", name), safe(known.map.groups.get(name, "")), plural(members, "statement"))


def of_tag(known: KnownMap, name: str) -> str:
    """Return a tag, and how many statements have it."""
    return paragraphs(title("tag", name), plural(sum(name in each.tags for each in known.map.said()), "statement"))


def of_field(field: Field) -> str:
    """Return what a field is for, and what its value looks like."""
    words = f"One of: {', '.join(field.words)}." if field.words else f"{capitalised(field.shape)}."
    return paragraphs(f"**{field.name}**{' (required)' if field.required else ''}", field.help.replace("`", ""), words)


def of_part(known: KnownMap, namespace: Namespace, name: str) -> str:
    """Return what there is to say of an id; nothing if the map has no such thing."""
    return next(iter(descriptions(known, namespace, name)), "")


def descriptions(known: KnownMap, namespace: Namespace, name: str) -> Iterator[str]:
    """Yield the description of an id, if the map has it."""
    found = known.map
    match namespace:
        case Namespace.STATEMENT if name in found.statements:
            yield of_statement(known, found.statements[name])
        case Namespace.STATEMENT if name in known.graph.steps:
            yield of_step(known, known.graph.steps[name])
        case Namespace.SOURCE if name in found.sources:
            yield of_source(found.sources[name])
        case Namespace.SPEAKER if name in found.speakers:
            yield of_speaker(found.speakers[name])
        case Namespace.GROUP if name in found.groups:
            yield of_group(known, name)
        case Namespace.TAG:
            yield of_tag(known, name)
