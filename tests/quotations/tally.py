"""Quotations made, judged and counted, and the bounds that the counts must keep."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil
from random import Random

from argmap.sources.quotation import Verdict
from tests.quotations import changed_numbers, changed_words, honest, turned
from tests.quotations.judging import ENOUGH_WORDS, FEW_WORDS, HONEST, Judged, judge
from tests.quotations.kinds import Group, Kind
from tests.quotations.printings import names_of_printings
from tests.quotations.prose import Prose

SEED = 20160531
# How many quotations of each group are made in the soak, shared equally among its kinds and texts.
SOAK = {
    Group.WORDS: 60_000,
    Group.NUMBERS: 40_000,
    Group.MEANING: 10_000,
    Group.LISTED: 10_000,
    Group.CLAUSES: 6_000,
    Group.TYPED: 20_000,
    Group.PRINTED: 10_000,
}
# At most this many tries for each quotation that is asked for: a text may have none of a kind.
MOST_TRIES = 30
# And so many to find out whether there are any.
MOST_LOOKS = 300
MOST_SHOWN = 5
# Such a share of the quotations that are not honest is looked up in texts that are printed otherwise.
SHARE_PRINTED = 0.3


@dataclass(slots=True)
class Row:
    """What was said of one kind of quotations, of one group, or of one language."""

    tried: int = 0
    by_text: Counter[Verdict] = field(default_factory=Counter)
    by_hashes: Counter[Verdict] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[Judged] = field(default_factory=list)

    def add(self, judged: Judged, *, most_shown: int) -> None:
        """Count a quotation."""
        self.tried += 1
        self.by_text[judged.by_text.verdict] += 1
        self.by_hashes[judged.by_hashes.verdict] += 1
        signs = dict(signs_of(judged))
        self.counts.update(name for name, is_so in signs.items() if is_so)
        is_wrong = judged.is_wrong_by_text or judged.is_wrong_by_hashes or not judged.is_pair
        if (is_wrong or signs["unchecked though long"]) and len(self.wrong) < most_shown:
            self.wrong.append(judged)

    def share(self, name: str, of: str = "") -> float:
        """Return which share of its quotations has something said of it."""
        whole = self.counts[of] if of else self.tried
        return self.counts[name] / whole if whole else 0.0


def signs_of(judged: Judged) -> Iterator[tuple[str, bool]]:
    """Yield what is counted, and whether it is so of a quotation."""
    is_unchecked, words = judged.by_hashes.verdict is Verdict.UNCHECKED, judged.quotation.words
    yield "wrong by text", judged.is_wrong_by_text
    yield "wrong by fingerprint", judged.is_wrong_by_hashes
    yield "let through", judged.is_let_through
    yield "no pair", not judged.is_pair
    yield "called cut", judged.is_called_cut
    yield "of some words", words >= FEW_WORDS
    yield "unchecked of some words", is_unchecked and words >= FEW_WORDS
    yield "unchecked though long", is_unchecked and words >= ENOUGH_WORDS
    yield "unchecked", is_unchecked


@dataclass(slots=True)
class Tally:
    """Rows by kind, by group, and by language."""

    kinds: dict[Kind, Row] = field(default_factory=lambda: defaultdict(Row))
    groups: dict[Group, Row] = field(default_factory=lambda: defaultdict(Row))
    languages: dict[tuple[Group, str], Row] = field(default_factory=lambda: defaultdict(Row))

    def add(self, judged: Judged, *, most_shown: int = MOST_SHOWN) -> None:
        """Count a quotation."""
        self.kinds[judged.kind].add(judged, most_shown=most_shown)
        self.groups[judged.kind.group].add(judged, most_shown=0)
        self.languages[judged.kind.group, judged.text.language].add(judged, most_shown=0)


def all_kinds() -> tuple[Kind, ...]:
    """Return every kind of quotations."""
    return tuple(kind for module in (changed_words, changed_numbers, turned, honest) for kind in module.kinds())


def measure(
    texts: Iterable[Prose],
    kinds: Iterable[Kind],
    numbers: Mapping[Group, int],
    seed: int = SEED,
    *,
    most_shown: int = MOST_SHOWN,
) -> Tally:
    """Make so many quotations of each group, judge and count them: the same for the same seed."""
    texts, kinds, tally = tuple(texts), tuple(kinds), Tally()
    sizes = Counter(kind.group for kind in kinds)
    able = {kind: [text for text in texts if has_any(kind, text)] for kind in kinds}
    for text in texts:
        for kind in kinds:
            if text in able[kind]:
                wanted = ceil(numbers[kind.group] / sizes[kind.group] / len(able[kind]))
                for judged in judged_of(kind, text, wanted, seed):
                    tally.add(judged, most_shown=most_shown)
    return tally


def has_any(kind: Kind, text: Prose) -> bool:
    """Return whether quotations of a kind can be made from a text."""
    rng = Random(0)
    return any(kind.make(rng, text) for _ in range(MOST_LOOKS))


def judged_of(kind: Kind, text: Prose, wanted: int, seed: int) -> Iterator[Judged]:
    """Yield so many judged quotations of one kind from one text, or fewer where it has few."""
    rng, made = Random(f"{seed} {kind.name} {text.name}"), 0
    for _ in range(MOST_TRIES * wanted):
        found = kind.make(rng, text)
        if found:
            made += 1
            is_printed_otherwise = kind.group not in HONEST and rng.random() < SHARE_PRINTED
            printing = rng.choice(names_of_printings(text)) if is_printed_otherwise else found.printing
            yield judge(kind, text, found._replace(printing=printing))
        if made == wanted:
            return


def broken(tally: Tally) -> Iterator[str]:
    """Yield the bounds that are broken, each with what it is about."""
    for kind, row in tally.kinds.items():
        if kind.group in {Group.WORDS, Group.NUMBERS, Group.MEANING}:
            yield from over(kind.name, row, "let through", 0)
            yield from over(kind.name, row, "wrong by text", 0)
            yield from over(kind.name, row, "wrong by fingerprint", 0)
        yield from over(kind.name, row, "no pair", 0)
    for group, row in tally.groups.items():
        if group not in HONEST:
            yield from over(group, row, "unchecked", 2 / 100)
        if group in HONEST:
            yield from over(group, row, "wrong by text", 1 / 1_000)
            yield from over(group, row, "wrong by fingerprint", 1 / 500)
            yield from over(group, row, "called cut", 1 / 1_000)
            yield from over(group, row, "unchecked though long", 0)
            yield from over(group, row, "unchecked of some words", 2 / 100, "of some words")
    for (group, language), row in tally.languages.items():
        if group is Group.LISTED:
            yield from over(f"{group}, {language}", row, "wrong by text", 5 / 100)
            yield from over(f"{group}, {language}", row, "wrong by fingerprint", 5 / 100)


def over(about: str, row: Row, name: str, most: float, of: str = "") -> Iterator[str]:
    """Yield a broken bound in words, or nothing if it is kept."""
    if row.share(name, of) > most:
        whole = row.counts[of] if of else row.tried
        yield f"{about}: {row.counts[name]} of {whole} {name}"
