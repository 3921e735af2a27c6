"""Reads whole maps: the fields of a file, and the files that it includes."""

from dataclasses import replace

from argmap.base.diagnostics import Finding
from argmap.base.opener import Opener, Refusal
from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.language.lexicon import LEXICONS, parse_range
from argmap.language.suggestions import did_you_mean
from argmap.model import Map
from argmap.model.mentions import Mention, Role
from argmap.syntax.fields import FILE, NO_GROUP
from argmap.syntax.reader.arguments import read_arguments
from argmap.syntax.reader.context import MapParts, ReaderContext
from argmap.syntax.reader.diagnostics import refuse_value
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.records import Entries, read_record, require
from argmap.syntax.reader.sources import read_sources
from argmap.syntax.reader.statements import read_sections, without_implied_attacks
from argmap.syntax.reader.values import read_scalars, read_text, read_texts_by_name
from argmap.syntax.tree.composer import Composing, compose
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty

# Findings after which a file is incomplete.
BROKEN = frozenset({"A001", "A009"})
BEGIN = 'begin with "argmap: 1" and "title:"'


class Chained(NamedTuple):
    """A file to read, and the paths of the files that led to it, outermost first."""

    text: Text
    paths: tuple[str, ...]


def read(text: Text, opener: Opener, composing: Composing = compose) -> tuple[Map, tuple[Finding, ...]]:
    """Read a map and the files that it includes; return everything that could be read, and the findings.

    `composing` can be replaced by a function that returns cached trees.
    """
    found: list[Finding] = []
    parts = MapParts({}, [], [], {}, {}, {}, [], {})
    first, waiting = read_page(Chained(text, (text.path,)), found, parts, opener, composing)
    seen = {text.path}
    # Depth first, so that a file that includes one of its ancestors is noticed on the way down.
    stack = waiting[::-1]
    while stack:
        chained = stack.pop()
        if chained.text.path not in seen:
            seen.add(chained.text.path)
            stack.extend(reversed(read_page(chained, found, parts, opener, composing)[1]))
    statements, steps = parts.statements, without_implied_attacks(parts.steps)
    if parts.speakers:
        from argmap.syntax.reader.speakers import attributed

        statements = {name: attributed(each, parts.speakers) for name, each in statements.items()}
        steps = tuple(attributed(step, parts.speakers) for step in steps)
    whole = replace(
        first,
        statements=statements,
        steps=steps,
        contradictions=tuple(parts.contradictions),
        sources=parts.sources,
        groups=parts.groups,
        speakers=parts.speakers,
        mentions=tuple(parts.mentions),
    )
    # Two paths may lead to one file; its findings are reported only once.
    once = {(f.code, f.span.path, f.span.first, f.span.last, f.message): f for f in found}
    return whole, tuple(once.values())


def includes(text: Text) -> tuple[str, ...]:
    """Return the paths of the files that a file includes, as written in it."""
    root, _ = compose(text)
    nodes = [node for key, node in root.entries if key.value == "include"] if isinstance(root, Mapping) else []
    return tuple(
        path.value.strip() for node in nodes for path in read_scalars(Reading(text, []), node, FILE["include"])
    )


def read_page(
    chained: Chained, found: list[Finding], parts: MapParts, opener: Opener, composing: Composing
) -> tuple[Map, list[Chained]]:
    """Read one file into the parts; return a map of its own fields, and the files that it includes."""
    root, problems = composing(chained.text)
    found.extend(problems)
    # A broken file is incomplete, so its other findings are dropped.
    reading = Reading(chained.text, [] if any(finding.code in BROKEN for finding in problems) else found)
    entries = read_file(reading, root)
    page = ReaderContext(
        reading,
        opener,
        parts,
        source=entries.values.get("source"),
        source_span=entries.places.get("source"),
        lexicon=read_lexicon(reading, entries),
    )
    included = read_includes(page, entries, chained)
    if "sources" in entries.nodes:
        read_sources(page, entries.nodes["sources"])
    read_groups(page, entries)
    if "speakers" in entries.nodes:
        from argmap.syntax.reader.speakers import read_speakers

        read_speakers(page, entries.nodes["speakers"])
    read_sections(page, entries.nodes, None)
    if "arguments" in entries.nodes:
        read_arguments(page, entries.nodes["arguments"])
    return make_map(page, entries), included


def read_file(reading: Reading, root: Node | None) -> Entries:
    """Read the fields of a file from its tree."""
    if isinstance(root, Mapping):
        entries = read_record(reading, root, FILE, "a map")
        require(reading, root, entries.places, FILE, "a map")
        return entries
    if root is None or is_empty(root):
        reading.report("A006", Span(reading.text, 0, 0), "the file is empty", BEGIN)
    else:
        reading.report("A005", root, "a map must be a mapping", BEGIN)
    return Entries({}, {}, {})


def read_lexicon(reading: Reading, entries: Entries) -> str | dict[str, str]:
    """Read the lexicon: the name of one, or words with their ranges."""
    default = "icd-203"
    node = entries.nodes.get("lexicon")
    if node is None:
        return default
    field = FILE["lexicon"]
    if isinstance(node, Mapping):
        words = {}
        for key, value in node.entries:
            bounds = read_text(reading, value, field)
            if bounds and parse_range(bounds):
                words[key.value] = bounds
            elif bounds:
                refuse_value(reading, value, field, bounds, "write a range in percent, such as 55-80")
        return words
    name = read_text(reading, node, field)
    if name is None or name in LEXICONS:
        return name or default
    refuse_value(reading, node, field, name, did_you_mean(name, LEXICONS, "write one of: " + ", ".join(LEXICONS)))
    return default


def read_groups(page: ReaderContext, entries: Entries) -> None:
    """Add the groups of a file to the map."""
    node = entries.nodes.get("groups")
    if node is None:
        return
    for name, title in read_texts_by_name(page.reading, node, FILE["groups"]).items():
        page.parts.groups.setdefault(normal_id(name), title)
    for key, _ in node.entries if isinstance(node, Mapping) else ():
        page.mention(normal_id(key.value), Role.GROUP, key)
        if key.value == NO_GROUP:
            message = f'a group cannot be called "{NO_GROUP}"'
            page.reading.report("A007", key, message, f'choose another id: "group: {NO_GROUP}" means no group')


def read_includes(page: ReaderContext, entries: Entries, chained: Chained) -> list[Chained]:
    """Return the files that a file includes, as far as they can be read."""
    paths: tuple[Scalar, ...] = entries.values.pop("include", ())
    included = []
    for node in paths:
        located = page.opener.locate(node.value.strip(), chained.text.path)
        if isinstance(located, str) and located in chained.paths:
            cycle = " -> ".join([*chained.paths[chained.paths.index(located) :], located])
            page.reading.report("A012", node, f"the files include each other in a cycle: {cycle}", "remove one include")
            continue
        loaded = located if isinstance(located, Refusal) else page.opener.load(located)
        if isinstance(loaded, Refusal):
            page.reading.report("A012", node, loaded.message, loaded.help)
            continue
        text, problem = loaded
        if problem:
            page.reading.found.append(problem)
        else:
            included.append(Chained(text, (*chained.paths, text.path)))
    return included


def make_map(page: ReaderContext, entries: Entries) -> Map:
    """Return a map of a file's own fields, without statements."""
    theses: tuple[Scalar, ...] = entries.values.get("theses", ())
    reading = page.reading
    for thesis in theses:
        page.mention(thesis.value, Role.THESIS, thesis)
    if page.source and page.source_span:
        page.parts.mentions.append(Mention(page.source, Role.DEFAULT_SOURCE, page.source_span))
    span = entries.places.get("title") or entries.places.get("argmap") or Span(reading.text, 0, 0)
    values = {name: value for name, value in entries.values.items() if name not in {"argmap", "theses"}}
    values.setdefault("title", "")
    return Map(
        theses=tuple(thesis.value for thesis in theses),
        theses_spans=tuple(reading.span(thesis) for thesis in theses),
        lexicon=page.lexicon,
        span=span,
        places=entries.places,
        **values,
    )
