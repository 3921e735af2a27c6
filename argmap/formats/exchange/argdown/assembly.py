"""An Argdown document as a map."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from argmap.base.values import frozen
from argmap.formats.exchange.argdown.contents import own_data, statement_of, step_of, text_of, texts_of
from argmap.formats.exchange.argdown.document import (
    ArgdownDocument,
    ArgdownNode,
    ArgdownRelation,
    ArgdownRelationKind,
    NodeKind,
    NodeRef,
)
from argmap.formats.exchange.argdown.inline import plain
from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.values import from_values, step_attributes
from argmap.model import Map, Relation, Source, Step
from argmap.syntax import fields

RELATIONS: Mapping[ArgdownRelationKind, Relation] = {
    ArgdownRelationKind.SUPPORT: Relation.SUPPORTS,
    ArgdownRelationKind.ENTAILS: Relation.SUPPORTS,
    ArgdownRelationKind.ATTACK: Relation.ATTACKS,
    ArgdownRelationKind.UNDERCUT: Relation.UNDERCUTS,
}
RIVALS = {ArgdownRelationKind.CONTRARY, ArgdownRelationKind.CONTRADICTORY}


def as_map(document: ArgdownDocument, stem: str) -> tuple[Map, MapDraft]:
    """Return a document as a map, and the draft that recorded the losses."""
    assembly = Assembly(document)
    for concept, place, message in document.drops:
        assembly.draft.losses.dropped(concept, place, message)
    assembly.add_all()
    front = document.front
    own = own_data(front)
    assembly.draft.theses.extend(
        assembly.key(NodeRef(NodeKind.STATEMENT, title)) for title in texts_of(own.get("theses"))
    )
    title = text_of(front.get("title")) or text_of(front.get("subTitle")) or stem
    about = "\n".join(filter(None, (text_of(front.get("subTitle")) if front.get("title") else "",)))
    made = finish(
        assembly.draft, title, question=text_of(own.get("question")), about=text_of(own.get("about")) or about
    )
    return made, assembly.draft


@frozen()
class Assembly:
    """A document that is being converted into a draft."""

    document: ArgdownDocument
    draft: MapDraft = field(default_factory=MapDraft)
    steps: dict[str, list[str]] = field(default_factory=dict)

    def key(self, ref: NodeRef) -> str:
        """Return the key of a statement or an argument; the two have separate namespaces for titles."""
        return f"<{ref.title}>" if ref.kind is NodeKind.ARGUMENT else f"[{ref.title}]"

    def add_all(self) -> None:
        """Add everything in the document."""
        self.add_sections()
        self.add_sources()
        for node in self.document.statements.values():
            self.add_node(node, NodeKind.STATEMENT)
        for node in self.document.arguments.values():
            if node.inferences:
                self.add_inferences(node)
            elif not self.add_own_step(node):
                self.add_node(node, NodeKind.ARGUMENT)
        late = [each for each in self.document.relations if each.kind is ArgdownRelationKind.UNDERCUT]
        for relation in self.document.relations:
            if relation.kind in RIVALS:
                self.add_rivals(relation)
            elif relation.kind is not ArgdownRelationKind.UNDERCUT:
                self.add_relation(relation)
        for relation in late:
            self.add_relation(relation)

    def add_sections(self) -> None:
        """Add the headings that directly contain elements, as groups."""
        nodes = (*self.document.statements.values(), *self.document.arguments.values())
        used = {node.section for node in nodes}
        known = own_data(self.document.front).get("groups")
        names = {str(title): str(name) for name, title in known.items()} if isinstance(known, dict) else {}
        keys: dict[str, str] = {}
        for number, (section, marked) in enumerate(self.document.sections.items(), 1):
            title = plain(marked).text
            if section in used:
                keys[section] = names.get(title, str(number))
                self.draft.add_group(keys[section], title)
                self.draft.losses.kept("headings")
            else:
                self.draft.losses.dropped("headings", f'"{title}"', "nothing is directly below this heading")
        for node in nodes:
            node.section = keys.get(node.section, "")

    def add_sources(self) -> None:
        """Add the sources that argmap wrote into the front matter when it exported the map."""
        known = own_data(self.document.front).get("sources")
        for name, values in known.items() if isinstance(known, dict) else ():
            if isinstance(values, dict):
                made = {"title": name} | from_values(values, fields.SOURCE)
                self.draft.add_source(Source(id=str(name), **made))

    def add_node(self, node: ArgdownNode, kind: NodeKind) -> None:
        """Add a statement, or an argument without a premise-conclusion structure, as a statement."""
        self.draft.add_statement(
            statement_of(self.key(NodeRef(kind, node.title)), node, kind, self.draft.losses),
            title=node.title if node.is_titled else "",
            original=node.title if node.is_titled else "",
            place=node.place,
        )

    def add_own_step(self, node: ArgdownNode) -> bool:
        """Add a step that argmap exported as an argument, and return whether the argument is one."""
        own = own_data(node.data)
        premises = tuple(map(self.target_of, texts_of(own.get("premises"))))
        relation = next((each for each in Relation if isinstance(own.get(str(each)), str)), None)
        if not premises or relation is None:
            return False
        self.add_step(node, relation, premises, self.target_of(str(own[str(relation)])), own)
        return True

    def target_of(self, title: str) -> str:
        """Return the key of the step or statement with this title in argmap's data."""
        return f"<{title[1:-1]}>" if title[:1] == "<" and title[-1:] == ">" else f"[{title}]"

    def add_step(
        self, node: ArgdownNode, relation: Relation, premises: tuple[str, ...], target: str, own: Mapping[str, Any]
    ) -> None:
        """Add a step that argmap exported as an argument."""
        key = f"<{node.title}>"
        is_named = own.get("named") is not False
        step = Step(id=key, relation=relation, premises=premises, target=target, named=is_named, **step_attributes(own))
        self.steps[node.title] = [key]
        self.draft.add_step(step, title=node.title, original=node.title if is_named else "", place=node.place)

    def add_inferences(self, node: ArgdownNode) -> None:
        """Add the steps of a premise-conclusion structure."""
        own = own_data(node.inferences[-1].data)
        last = node.inferences[-1]
        if len(node.inferences) == 1 and own:
            premises = tuple(f"[{title}]" for title in last.premises)
            self.add_step(node, Relation.SUPPORTS, premises, f"[{last.conclusion}]", own)
            return
        keys = self.steps.setdefault(node.title, [])
        for number, inference in enumerate(node.inferences, 1):
            is_last = inference is last
            key = f"<{node.title}>" if is_last else f"<{node.title}>\0{number}"
            keys.append(key)
            self.draft.add_step(
                step_of(key, node, inference, is_last=is_last),
                title=node.title if is_last else f"{node.title} {number}",
                original=node.title if is_last and node.is_titled else "",
                place=inference.place or node.place,
            )
        self.draft.losses.kept("premise-conclusion structures")

    def add_rivals(self, relation: ArgdownRelation) -> None:
        """Add two statements that cannot both be true."""
        left, right = self.source_key(relation.source), self.source_key(relation.target)
        if left and right:
            self.draft.add_rivals(left, right, place=relation.place)
            if relation.kind is ArgdownRelationKind.CONTRADICTORY and not own_data(self.document.front):
                message = "the requirement that one of the two is true is lost"
                self.draft.losses.changed("contradictory statements", relation.place, message)

    def source_key(self, ref: NodeRef) -> str:
        """Return the key of the statement that a relation starts from; for an argument with steps, its conclusion."""
        if ref.kind is NodeKind.STATEMENT or self.key(ref) in self.draft.statements:
            return self.key(ref)
        steps = self.steps.get(ref.title, ())
        return self.draft.steps[steps[-1]].target if steps else ""

    def add_relation(self, relation: ArgdownRelation) -> None:
        """Add a relation between statements and arguments."""
        if self.repeats_argmap_data(relation):
            return
        source = self.source_key(relation.source)
        if relation.source.kind is NodeKind.ARGUMENT and relation.source.title in self.steps:
            if source == self.key(relation.target):
                return  # already expressed by its steps
            message = "a relation of an argument becomes one of its conclusion"
            self.draft.losses.changed("relations of arguments", relation.place, message)
        for target in self.targets(relation):
            self.draft.add_step(linked(RELATIONS[relation.kind], (source,), target), place=relation.place)

    def repeats_argmap_data(self, relation: ArgdownRelation) -> bool:
        """Return whether a relation only repeats data that argmap wrote for a step."""
        source, target = (
            self.document.arguments.get(ref.title) if ref.kind is NodeKind.ARGUMENT else None
            for ref in (relation.source, relation.target)
        )
        if source and "premises" in own_data(source.data):
            return True
        premises = map(self.target_of, texts_of(own_data(target.data).get("premises"))) if target else ()
        is_premise = self.key(relation.source) in premises
        return is_premise and relation.kind is ArgdownRelationKind.SUPPORT

    def targets(self, relation: ArgdownRelation) -> Iterator[str]:
        """Yield the keys of the statements or steps that a relation supports or attacks."""
        ref = relation.target
        steps = self.steps.get(ref.title, ()) if ref.kind is not NodeKind.STATEMENT else ()
        if steps:
            if relation.kind is ArgdownRelationKind.ATTACK:
                message = "an attack on an argument undercuts its last step"
                self.draft.losses.changed("relations of arguments", relation.place, message)
            number = ref.number if ref.kind is NodeKind.INFERENCE else -1
            yield steps[number] if -len(steps) <= number < len(steps) else steps[-1]
            return
        key = self.key(ref._replace(kind=NodeKind.ARGUMENT)) if ref.kind is NodeKind.INFERENCE else self.key(ref)
        from_it = [name for name, step in self.draft.steps.items() if step.premises == (key,)]
        if relation.kind is ArgdownRelationKind.UNDERCUT and from_it:
            yield from from_it
        else:
            yield key
