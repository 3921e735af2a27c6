"""Descriptions of the parts of a map in Markdown. Texts of the map never become links, images or HTML."""

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
    """Escape a text of the map for a line of Markdown; very long texts are cut."""
    return inert_markdown(text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…")


def title(what: str, name: str) -> str:
    """Return the heading of a description: the kind of thing, and its id."""
    return f"**{what}** {safe(name)}"


def paragraphs(*parts: str) -> str:
    """Join the non-empty parts of a description as paragraphs."""
    return "\n\n".join(filter(None, parts))


def of_statement(known: KnownMap, statement: Statement) -> str:
    """Describe a statement: text, speaker, numbers of reasons and objections, standing if wanted, and quotations."""
    return paragraphs(
        title(KINDS[statement.kind], statement.id),
        safe(statement.text),
        said_by(known, statement),
        " · ".join(filter(None, (counted(known.graph, statement.id), standing(known, statement.id)))),
        *(of_citation(known, statement, citation) for citation in statement.citations),
    )


def said_by(known: KnownMap, said: Statement | Step) -> str:
    """Return the speaker and voice of a statement or step, as far as they are given."""
    speaker = known.map.speaker_name(said.by)
    parts = (safe(speaker) if speaker else "", "" if said.voice == "author" else said.voice)
    return f"said by {', '.join(filter(None, parts))}" if speaker else f"voice: {said.voice}" * bool(parts[1])


def counted(graph: Graph, name: str) -> str:
    """Return the numbers of reasons and objections, such as "3 for, 1 against"; empty if there are none."""
    supports = len(graph.steps_to(name, Relation.SUPPORTS))
    attacks = len(graph.steps_to(name, Relation.ATTACKS))
    return f"{supports:,} for, {attacks:,} against" if supports or attacks else ""


def standing(known: KnownMap, name: str) -> str:
    """Return the standing of a statement and the reason for it; empty if verdicts are not wanted."""
    evaluation = known.evaluation
    if evaluation is None or name not in evaluation.statements:
        return ""
    verb = standing_verb(evaluation.statements[name].standing)
    return f"**{verb}**: {safe(why(known.graph, evaluation, name))}"


def of_citation(known: KnownMap, statement: Statement, citation: Citation) -> str:
    """Return the place that is cited, and the result of checking its quotation."""
    place = safe(place_in_words(known.graph, citation))
    if not citation.quote:
        return f"cited from {place}" if place else ""
    quoted = known.quoted(statement, citation)
    found = f"{sign_of(quoted.found)} {safe(in_words(quoted.found))}" if quoted else "? not checked"
    return paragraphs(f"> {safe(quoted_words(citation))}", " — ".join(filter(None, (place, found))))


def of_step(known: KnownMap, step: Step) -> str:
    """Describe a step: its premises, relation and target, their texts, the warrant, the scheme and the speaker."""
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
    """Describe a source: its bibliographic reference, address and reliability."""
    rated = f"reliability: {safe(source.reliability)}" if source.reliability else ""
    address = source.doi or source.url or source.archived or ""
    return paragraphs(title("source", source.id), safe(reference(source)), safe(address), rated)


def of_speaker(speaker: Speaker) -> str:
    """Describe a speaker."""
    return paragraphs(
        title("speaker", speaker.id), safe(speaker.name), f"voice: {speaker.voice}" if speaker.voice else ""
    )


def of_group(known: KnownMap, name: str) -> str:
    """Return the title of a group, and the number of its statements."""
    members = sum(statement.group == name for statement in known.map.statements.values())
    return paragraphs(title("group", name), safe(known.map.groups.get(name, "")), plural(members, "statement"))


def of_tag(known: KnownMap, name: str) -> str:
    """Return a tag, and the number of statements that have it."""
    return paragraphs(title("tag", name), plural(sum(name in each.tags for each in known.map.said()), "statement"))


def of_field(field: Field) -> str:
    """Return the purpose of a field, and the form of its values."""
    words = f"One of: {', '.join(field.words)}." if field.words else f"{capitalised(field.shape)}."
    return paragraphs(f"**{field.name}**{' (required)' if field.required else ''}", field.help.replace("`", ""), words)


def of_part(known: KnownMap, namespace: Namespace, name: str) -> str:
    """Return the description of an id; empty if the map does not have it."""
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
