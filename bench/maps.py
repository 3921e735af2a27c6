"""Maps for measuring: any number of statements from a seed, as an argmap file and in Argdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

SEED = 20160531
ATTACKS = 0.35
SOURCES = ("ledger", "minutes", "census", "survey", "interview", "statute", "audit", "diary")

WHO = (
    "The town council",
    "A survey of 2,400 households",
    "The library's own count",
    "The regional bus company",
    "An audit of five years",
    "The union of shop workers",
    "Most parents",
    "The second report",
)
SAYS = (
    "shows that",
    "denies that",
    "assumes that",
    "leaves no doubt that",
    "found no sign that",
    "confirms that",
)
WHAT = (
    "opening on Sundays draws new visitors",
    "heating costs more than is saved on rent",
    "a shorter week keeps the staff",
    "longer shifts lead to more mistakes",
    "the bridge can carry the heavier trams",
    "people walk further in the shade",
)
WHEN = (
    "in winter",
    "since the reform",
    "under the new timetable",
    "outside the old town",
    "as long as wages rise",
    "whatever other towns decide",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement, and the number of the earlier statement that is its target; the first has none."""

    number: int
    target: int | None
    is_attack: bool
    text: str

    @property
    def name(self) -> str:
        """The id of the statement."""
        return f"s{self.number}"


def make(size: int, seed: int = SEED) -> tuple[Entry, ...]:
    """Return `size` statements, each with a random earlier one as its target. Same size and seed, same map."""
    random = Random(seed)
    return tuple(
        Entry(
            number,
            random.randrange(number) if number else None,
            random.random() < ATTACKS,
            sentence(random),
        )
        for number in range(size)
    )


def sentence(random: Random) -> str:
    """Return a sentence. Nearly all differ, as they do in a map that somebody wrote."""
    who, says, what, when = (random.choice(words) for words in (WHO, SAYS, WHAT, WHEN))
    return f"{who} {says} {what} {when}, in {random.randint(2, 99)} of {random.randint(100, 999)} cases."


def as_argmap(entries: tuple[Entry, ...]) -> Iterator[str]:
    """Yield the lines of a map as an argument file without mistakes: what nothing supports names a source."""
    borne_on = {entry.target for entry in entries}
    supported = {entry.target for entry in entries if not entry.is_attack}
    sections: dict[str, list[Entry]] = {"claims": [], "evidence": [], "counterarguments": []}
    for entry in entries:
        is_reason = entry.number in borne_on or entry.target is None
        section = "counterarguments" if entry.is_attack and entry.number else "claims" if is_reason else "evidence"
        sections[section].append(entry)
    yield from ("argmap: 1", f"title: A map of {len(entries)} statements", "sources:")
    yield from (f"  {source}: {{title: The {source} of the town, issued: 2025}}" for source in SOURCES)
    for section, members in sections.items():
        yield f"{section}:"
        for entry in members:
            yield f"  {entry.name}:"
            yield f"    text: {entry.text}"
            if entry.target is not None:
                yield f"    {'attacks' if entry.is_attack else 'supports'}: s{entry.target}"
            if entry.number not in supported:
                yield f"    source: {SOURCES[entry.number % len(SOURCES)]}"


def as_argdown(entries: tuple[Entry, ...]) -> Iterator[str]:
    """Yield the lines of a map in Argdown, which has no place for sources but as data that means nothing to it."""
    yield from ("===", f"title: A map of {len(entries)} statements", "===", "")
    for entry in entries:
        yield f"[{entry.name}]: {entry.text}"
        if entry.target is not None:
            yield f"  {'->' if entry.is_attack else '+>'} [s{entry.target}]"
        yield ""


def as_theses(count: int) -> Iterator[str]:
    """Yield the lines of a map of so many theses, each with a reason."""
    yield from ("argmap: 1", "title: A map of many theses", "claims:")
    yield from (f"  t{n}: {{text: Thesis {n} holds., claims: {{r{n}: Reason {n} is so.}}}}" for n in range(count))


def as_nest(depth: int) -> str:
    """Return a file in which each claim stands inside the one that it supports, `depth` claims deep."""
    opening = "".join(f"{{s{number}: {{text: Level {number} holds., claims: " for number in range(depth))
    return f"argmap: 1\ntitle: A map {depth} deep\nclaims: {opening}{{}}{'}' * 2 * depth}"


def as_case(claims: int, items: int) -> Iterator[str]:
    """Yield the lines of a map of two rival theses, claims for and against them and each other, and evidence below."""
    random = Random(SEED)
    yield from ("argmap: 1", "title: A case", "theses: [t0, t1]", "sources: {ledger: {title: The ledger}}", "claims:")
    yield from ("  t0: {text: The one holds., contradicts: t1}", "  t1: {text: The other holds.}")
    for number in range(claims):
        target = f"t{random.randrange(2)}" if number < claims // 4 else f"c{random.randrange(number)}"
        yield f"  c{number}: {{text: Claim {number} holds., {relation(random)}: {target}}}"
    yield "evidence:"
    for number in range(items):
        target = f"c{random.randrange(claims)}"
        yield f"  e{number}: {{text: Item {number} was seen., source: ledger, {relation(random)}: {target}}}"


def relation(random: Random) -> str:
    """Return a relation by chance."""
    return "attacks" if random.random() < ATTACKS else "supports"
