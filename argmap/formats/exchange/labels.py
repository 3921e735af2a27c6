"""Words that other tools use for relations: those with an agreed meaning, and those that the user defines."""

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
    """Return the relation that a label names, by the words the user defined or else the common ones.

    Any other word, and no word at all, gives None: relations are not guessed.
    """
    name = " ".join(label.casefold().split())
    given = {word.casefold(): relation for word, relation in words.items()}
    if name in given:
        return Relation(given[name])
    return next((relation for relation, known in WORDS.items() if name in known), None)
