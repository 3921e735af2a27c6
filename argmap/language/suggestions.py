"""Help for an unknown word: the look-alike in it is named, or else the most similar known word."""

from collections.abc import Iterable

from argmap.base.suggestions import nearest
from argmap.language import look_alikes


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a line of help with the known word that was probably meant, or `otherwise`."""
    names = tuple(known)
    match = look_alikes.alike(word, names)
    if match:
        return look_alikes.explain(word, match)
    match = nearest(word, names)
    return f'did you mean "{match}"?' if match else otherwise
