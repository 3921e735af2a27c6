"""Composes YAML text into a tree of nodes, without recursion, and reports every problem as a finding."""

from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml import events

from argmap.base.diagnostics import Finding, Related
from argmap.base.text import Span, Text
from argmap.language import look_alikes
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence

# A limit for hostile files, because the parsers need time quadratic in the depth.
MAX_DEPTH = 25_000
MAX_ALIASED_NODES = 1_000_000
HAS_LIBYAML = bool(yaml.__with_libyaml__)
LOADER = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader
# According to the type stubs the marks of an event may be None; those of a parsed text never are.
Event: TypeAlias = Any
# The tree of everything that could be read (None for an empty file), and the findings.
Composed: TypeAlias = tuple[Node | None, list[Finding]]
# A function that composes texts.
Composing: TypeAlias = Callable[[Text], Composed]
Loader: TypeAlias = Any
REFUSED_KEY = Scalar("", -1, -1, plain=True)
# Most nodes of a tree are scalars; calling this method directly creates them in half the time.
new_tuple = tuple.__new__


def compose(text: Text) -> Composed:
    """Return the tree of everything that could be read (None for an empty file), and the findings."""
    composer, error = take_all(text, LOADER)
    if error:
        from argmap.syntax.tree.deep_loader import MAX_CHARACTERS, DeepLoader, is_too_deep

        if is_too_deep(error) and len(text.content) <= MAX_CHARACTERS:
            composer, error = take_all(text, DeepLoader)
    if error:
        if composer.has_other_blanks:
            # An error caused by a line that begins with such a blank is not reported separately.
            composer.close_all()
            return composer.root, composer.found
        from argmap.syntax.tree.syntax_hints import explain

        problem = explain(text, error)
        # An undefined alias may be part of the same mistake.
        composer.found = [finding for finding in composer.found if finding.span.first != problem.span.first]
        composer.found.append(problem)
    composer.close_all()
    if not composer.found:
        composer.refuse_idle_anchors()
    return composer.root, composer.found


def take_all(text: Text, loader_class: Loader) -> tuple["Composer", yaml.YAMLError | None]:
    """Return a composer that processed everything a loader could read, and the error that stopped the loader."""
    composer = Composer(text)
    loader = loader_class(text.content)
    next_event, take_scalar, scalar_event = loader.get_event, composer.take_scalar, events.ScalarEvent
    try:
        while not composer.is_done:
            event = next_event()
            if type(event) is scalar_event:  # the most frequent kind
                take_scalar(event)
            else:
                composer.take(event)
    except yaml.YAMLError as error:
        return composer, error
    finally:
        loader.dispose()
    return composer, None


class OpenNode:
    """A collection whose end has not been reached yet."""

    __slots__ = ("anchor", "inner", "is_list", "key", "keys", "node", "size")

    def __init__(self, node: Sequence | Mapping, anchor: str | None) -> None:
        """Begin with an empty collection."""
        self.node = node
        self.anchor = anchor
        self.is_list = isinstance(node, Sequence)
        # The items of the list, or the entries of the mapping.
        self.inner: list[Any] = node[0]
        self.key: Scalar | None = None
        self.keys: dict[str, Scalar] = {}
        self.size = 1


class Composer:
    """Builds the tree from events."""

    def __init__(self, text: Text) -> None:
        """Begin with an empty tree."""
        self.text = text
        self.found: list[Finding] = []
        self.root: Node | None = None
        self.frames: list[OpenNode] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.idle: dict[str, Scalar] = {}
        self.aliased = 0
        self.documents = 0
        self.is_done = False
        self.has_other_blanks = False

    def take(self, event: Event) -> None:
        """Process the next event, which is not a scalar."""
        kind = type(event)
        if kind is events.MappingStartEvent:
            mark = event.start_mark.index
            self.open(Mapping([], mark, mark + 1), event)
        elif kind is events.SequenceStartEvent:
            mark = event.start_mark.index
            self.open(Sequence([], mark, mark + 1), event)
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            self.close()
        elif kind is events.AliasEvent:
            self.take_alias(event)
        elif kind is events.DocumentStartEvent:
            self.start_document(event)
        elif kind is events.StreamEndEvent:
            self.is_done = True

    def take_scalar(self, event: Event) -> None:
        """Add a scalar."""
        first, last, style = event.start_mark.index, event.end_mark.index, event.style
        if style in {"|", ">"}:
            last = first + len(self.text.content[first:last].rstrip())
        scalar = new_tuple(Scalar, (event.value, first, last, not style))
        if event.tag:
            self.refuse_tag(event)
        if event.anchor:
            self.anchors[event.anchor] = (scalar, 1)
            if scalar.plain:
                self.idle[event.anchor] = scalar
        self.add(scalar, 1)

    def open(self, node: Sequence | Mapping, event: Event) -> None:
        """Begin a collection."""
        if event.tag:
            self.refuse_tag(event)
        self.frames.append(OpenNode(node, event.anchor))
        if len(self.frames) > MAX_DEPTH:
            help_text = "write the statements flat, with supports and attacks"
            self.report("A001", node.first, node.last, f"more than {MAX_DEPTH:,} levels of nesting", help_text)
            self.is_done = True

    def close(self) -> None:
        """End the innermost collection."""
        frame = self.frames.pop()
        if frame.anchor:
            self.anchors[frame.anchor] = (frame.node, frame.size)
        self.add(frame.node, frame.size)

    def close_all(self) -> None:
        """End all collections that were open where reading stopped, without reporting them again."""
        reported = len(self.found)
        while self.frames:
            self.close()
        del self.found[reported:]

    def add(self, node: Node, size: int) -> None:
        """Add a finished node, which consists of `size` nodes, to the innermost open collection."""
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        frame.size += size
        key = frame.key
        if key is not None:
            frame.key = None
            if key is REFUSED_KEY:
                return
            earlier = frame.keys.setdefault(key.value, key)
            if earlier is key:
                frame.inner.append((key, node))
            else:
                self.refuse_doubled(key, earlier, node)
        elif frame.is_list:
            frame.inner.append(node)
        elif isinstance(node, Scalar):
            frame.key = node
            if node.plain and not node.value.isascii():
                self.refuse_blanks(node)
        else:
            self.refuse_key(node)
            frame.key = REFUSED_KEY

    def refuse_key(self, node: Node) -> None:
        """Report a key that is not a scalar."""
        message = "a list or mapping cannot be a key"
        # In "{{ name }}:" one such key is inside another.
        while self.found and self.found[-1].message == message and self.found[-1].span.first >= node.first:
            self.found.pop()
        self.report("A001", node.first, node.last, message, "write a text as the key")

    def refuse_doubled(self, key: Scalar, earlier: Scalar, node: Node) -> None:
        """Report a duplicate key."""
        from argmap.syntax.tree.error_positions import FIELDS

        is_section = isinstance(node, Mapping | Sequence) and key.value in FIELDS
        merged = f'move what is under it to the first "{key.value}", and remove this one'
        self.found.append(
            Finding(
                "A003",
                Span(self.text, key.first, key.last),
                f'duplicate key "{key.value}"',
                merged if is_section else "remove one of the two, or rename it",
                (Related("first written here", Span(self.text, earlier.first, earlier.last)),),
            )
        )

    def refuse_blanks(self, key: Scalar) -> None:
        """Report a character at an end of a key that looks like a space, but is part of the key to YAML."""
        lead = len(key.value) - len(key.value.lstrip())
        if len(key.value.strip()) == len(key.value):
            return
        place = key.first if lead else key.first + len(key.value.rstrip())
        blank = self.text.content[place]
        called = look_alikes.describe(blank) if blank in look_alikes.SPACES else f"character U+{ord(blank):04X}"
        message = f"YAML does not treat the {called} as a space"
        self.report("A001", place, place + max(1, lead), message, "write plain spaces")
        self.has_other_blanks = True

    def take_alias(self, event: Event) -> None:
        """Add the node that an alias refers to."""
        first, last = event.start_mark.index, event.end_mark.index
        target = self.anchors.get(event.anchor)
        self.idle.pop(event.anchor, None)
        if target is None:
            self.refuse_alias(event.anchor, first, last)
            self.add(Scalar(f"*{event.anchor}", first, last, plain=False), 1)
            return
        node, size = target
        self.aliased += size
        if self.aliased > MAX_ALIASED_NODES:
            self.report(
                "A009",
                first,
                last,
                f"the aliases of this file expand to more than {MAX_ALIASED_NODES:,} nodes",
                "write the content out, or refer to statements by their ids",
            )
            self.is_done = True
            return
        self.add(node, size)

    def refuse_alias(self, anchor: str, first: int, last: int) -> None:
        """Report an alias that is undefined, or inside the node that it refers to."""
        if any(frame.anchor == anchor for frame in self.frames):
            help_text = "write the content out, or refer to a statement by its id"
            self.report("A009", first, last, f'the alias "*{anchor}" is inside what it repeats', help_text)
        else:
            help_text = f'put quotation marks around a text that begins with "*", or define the anchor "&{anchor}"'
            self.report("A001", first, last, f'unknown anchor "{anchor}"', help_text)

    def refuse_idle_anchors(self) -> None:
        """Report each plain text that begins with an unused anchor, because the first word would be lost."""
        for anchor, scalar in self.idle.items():
            help_text = f'put quotation marks around a text that begins with "&", or remove "&{anchor}"'
            message = f'"&{anchor}" is read as an unused anchor, not as part of the text'
            self.report("A001", scalar.first, scalar.first + 1 + len(anchor), message, help_text)

    def refuse_tag(self, event: Event) -> None:
        """Report a tag; the type of a value is determined by its field."""
        first = event.start_mark.index
        stop = self.text.content.find("!", first)
        last = stop + len(self.text.content[stop : stop + 80].split(maxsplit=1)[0])
        help_text = 'put quotation marks around a text that begins with "!", or remove the tag'
        self.report("A001", stop, last, "YAML tags are not part of the format", help_text)

    def start_document(self, event: Event) -> None:
        """Report a second document."""
        self.documents += 1
        if self.documents > 1:
            first = event.start_mark.index
            help_text = 'put each map in its own file, and remove the line "---"'
            self.report("A001", first, first + 3, "a second document begins here", help_text)
            self.is_done = True

    def report(self, code: str, first: int, last: int, message: str, help_text: str) -> None:
        """Add a finding about a span."""
        self.found.append(Finding(code, Span(self.text, first, last), message, help_text))
