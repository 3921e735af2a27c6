"""Words of likelihood in sentences, by the lexicon of their map."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from sys import maxsize

from argmap.base.tuples import NamedTuple
from argmap.language.lexicon import ICD_203, LEXICONS, parse_range

Bounds = tuple[int, int]

# Words that also have another meaning: certain people, a remote village, an impossible man.
AMBIGUOUS = frozenset({"certain", "remote", "impossible"})
# A word in front that compares, negates or intensifies the word of likelihood.
CHANGING_WORDS = (
    "more less most least as so how too not never no nor neither hardly scarcely equally very highly extremely"
    " increasingly quite rather fairly almost nearly"
)
CHANGING = frozenset(CHANGING_WORDS.split())
DENYING = r"\s+(?:not|never)\b"
LAST_WORD = r"[^\W\d_]+(?=\s+\Z)"
LONGEST_WORD = 30
# More than the number of named lexicons.
MOST_KEPT = 16


class Estimate(NamedTuple):
    """A word of likelihood or a range, and its bounds in percent."""

    words: str
    bounds: Bounds
    is_range: bool = False

    def __str__(self) -> str:
        """Return the word in quotation marks with its bounds, or the range."""
        return f'"{self.words}"' if self.is_range else f'"{self.words}" ({self.bounds[0]}-{self.bounds[1]} percent)'

    def agrees(self, other: "Estimate") -> bool:
        """Return whether two estimates are compatible: words with the same bounds, or ranges that overlap."""
        low, high = max(self.bounds[0], other.bounds[0]), min(self.bounds[1], other.bounds[1])
        return self.bounds == other.bounds or ((self.is_range or other.is_range) and low < high)


class LikelihoodMention(NamedTuple):
    """A word of likelihood at a position in a text; not `plain` if it is compared, negated or intensified there."""

    estimate: Estimate
    first: int
    last: int
    plain: bool


class Estimates:
    """The words of a lexicon, given by name or as a mapping from words to ranges, and a search for them in texts."""

    def __init__(self, lexicon: str | Mapping[str, str]) -> None:
        """Prepare the words of the lexicon, and the adverbs that belong to them."""
        self.rows = rows_of(lexicon)
        words = {" ".join(word.casefold().split()): bounds for word, bounds in self.rows.items()}
        forms = {form: bounds for word, bounds in words.items() if word for form in forms_of(word)}
        self.forms = {form: bounds for form, bounds in forms.items() if form not in AMBIGUOUS}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """A minimal set of words, one of which is in every sentence with a word of likelihood."""
        return tuple(form for form in self.forms if not any(o in form for o in self.forms if o != form))

    @cached_property
    def longest_first(self) -> tuple[str, ...]:
        """The words in the order in which they are searched for."""
        return tuple(sorted(self.forms, key=lambda form: (-len(form), form)))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern that finds the words, longest first, each as a group: a match need not have the same letters."""
        phrases = (r"\s+".join(map(re.escape, form.split())) for form in self.longest_first)
        words = "|".join(f"({phrase})" for phrase in phrases)
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)

    def given(self, likelihood: str) -> Estimate | None:
        """Return the estimate in a field `likelihood`: a word of the lexicon, or a range."""
        if likelihood in self.rows:
            return Estimate(likelihood, self.rows[likelihood])
        bounds = parse_range(likelihood)
        return Estimate(likelihood, bounds, is_range=True) if bounds else None

    def mentions(self, text: str, first: int = 0, last: int = maxsize) -> Iterator[LikelihoodMention]:
        """Yield the words of likelihood in a part of a text, in order."""
        last_word, denying = re.compile(LAST_WORD), re.compile(DENYING)
        for match in self.pattern.finditer(text, first, last):
            before = last_word.search(text, max(first, match.start() - LONGEST_WORD), match.start())
            is_changed = (before and before[0].casefold() in CHANGING) or denying.match(text, match.end(), last)
            bounds = self.forms[self.longest_first[(match.lastindex or 1) - 1]]
            estimate = Estimate(" ".join(match[0].split()), bounds)
            yield LikelihoodMention(estimate, *match.span(), plain=not is_changed)


def estimates_of(lexicon: str | Mapping[str, str]) -> Estimates:
    """Return the words of a lexicon, prepared once where it is given by name."""
    return named_estimates(lexicon) if isinstance(lexicon, str) else Estimates(lexicon)


@lru_cache(MOST_KEPT)
def named_estimates(lexicon: str) -> Estimates:
    """Return the words of a lexicon given by name."""
    return Estimates(lexicon)


def rows_of(lexicon: str | Mapping[str, str]) -> dict[str, Bounds]:
    """Return the words of a lexicon with their bounds."""
    if isinstance(lexicon, str):
        return dict(LEXICONS.get(lexicon, ICD_203))
    return {word: bounds for word, bounds in ((word, parse_range(text)) for word, text in lexicon.items()) if bounds}


def forms_of(word: str) -> Iterator[str]:
    """Yield a word of a lexicon in lower case, and the adverb with the same meaning: probably, almost certainly."""
    yield word
    if word.endswith("able"):
        yield f"{word[:-1]}y"
    elif word.endswith("certain"):
        yield f"{word}ly"
