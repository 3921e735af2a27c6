"""Words that other tools have for relations: those that everybody means alike, and those that people say they mean."""

from collections.abc import Mapping

from argmap.model import Relation

WORDS: Mapping[Relation, frozenset[str]] = {
    Relation.SUPPORTS: frozenset({"+", "for", "in favour of", "pro", "proof", "support", "supporting", "supports"}),
    Relation.ATTACKS: frozenset(
        {
            "-",
            "against",
            "attack",
            "attacking",
            "attacks",
            "con",
            "contra",
            "objects to",
            "opposes",
            "opposing",
            "rebut",
            "rebuts",
            "refutes",
        }
    ),
    Relation.UNDERCUTS: frozenset({"undercut", "undercuts", "undercutting"}),
}


def relation_called(label: str, words: Mapping[str, str]) -> Relation | None:
    """Return the relation that a label names, by the words that people give or else by those that all know.

    None for any other word, and for none: what nobody has said is not guessed.
    """
    name = " ".join(label.casefold().split())
    given = {word.casefold(): relation for word, relation in words.items()}
    if name in given:
        return Relation(given[name])
    return next((relation for relation, known in WORDS.items() if name in known), None)
