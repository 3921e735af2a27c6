"""The coverage of sources, as text and as JSON."""

from collections.abc import Iterator, Sequence

from argmap.base import json_output
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import VERSION, MapOrigin, first_line, flag
from argmap.language.phrases import plural
from argmap.sources import coverage
from argmap.sources.coverage import Block, Coverage, SourceSentence

BAR = 10
# At most this many unquoted sentences are listed, and long ones are cut.
MOST_LISTED = 100
MOST_LETTERS = 100
LEAST_WIDTH = 5


def present(origin: MapOrigin, covered: Sequence[Coverage], form: str) -> str:
    """Return the coverage of the sources of a map as text or JSON."""
    if form == "json":
        return as_json(origin, covered)
    return first_line([origin]) + "".join(as_table(one) for one in covered)


def as_table(covered: Coverage) -> str:
    """Return the coverage of a source as a table with a line for each block."""
    source, width = covered.document.source, max(LEAST_WIDTH, len(str(covered.words)))
    rows = [f"{visible(source.title)} ({source.id})\n", f"  par  {'words':>{width}}  quoted\n"]
    rows.extend(row(block, width) for block in covered.blocks)
    rows.append(f"  all  {covered.words:{width}}  {covered.percent:4} %\n")
    return "".join([*rows, *sentence_lines(covered), "\n"])


def sentence_lines(covered: Coverage) -> Iterator[str]:
    """Yield the number of sentences that are quoted at least in part, and list the others."""
    if not covered.sentences:
        yield "sentences are unknown, because the fingerprint has version 1\n"
        return
    yield f"{covered.touched} of {plural(covered.sentences, 'sentence')} touched, {covered.percent_touched} %\n"
    untouched = list(untouched_sentences(covered))
    for block, number, sentence in untouched[:MOST_LISTED]:
        words = visible(shortened(sentence.words)) or plural(sentence.last - sentence.first, "word")
        yield f"  {block.paragraph:3}.{number:<3} {words}\n"
    if len(untouched) > MOST_LISTED:
        yield f"  and {len(untouched) - MOST_LISTED:,} more: --format json lists all\n"


def untouched_sentences(covered: Coverage) -> Iterator[tuple[Block, int, SourceSentence]]:
    """Yield the sentences that no statement quotes, each with its block and its number in the block, from 1."""
    for block in covered.blocks:
        for number, sentence in enumerate(block.sentences, start=1):
            if not sentence.is_touched:
                yield block, number, sentence


def shortened(words: str) -> str:
    """Return a sentence on one line, cut if it is long."""
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1].rstrip()}…"


def row(block: Block, width: int) -> str:
    """Return the line of a block: number, words, share, a bar, and who quotes it, or else how it begins."""
    opening = visible(block.opening)
    if not block.paragraph:
        return f"    -  {block.words:{width}}          {' ' * BAR}  {opening}".rstrip() + "\n"
    quoted = coverage.share(block.quoted, block.words)
    full = round(BAR * block.quoted / block.words) if block.words else 0
    bar = "█" * full + "·" * (BAR - full)
    what = ", ".join(block.statements) or (f"({opening})" if opening else "")
    return f"  {block.paragraph:3}  {block.words:{width}}  {quoted:4} %  {bar}  {what}".rstrip() + "\n"


def as_json(origin: MapOrigin, covered: Sequence[Coverage]) -> str:
    """Return coverage as one JSON object."""
    sources = [
        {
            "source": one.document.source.id,
            "words": one.words,
            "quoted": one.quoted,
            "percent": one.percent,
            "sentences": one.sentences,
            "touched": one.touched,
            "percent_touched": one.percent_touched if one.sentences else None,
            "untouched": [
                {"paragraph": block.paragraph, "sentence": number, "text": sentence.words or None}
                for block, number, sentence in untouched_sentences(one)
            ],
            "blocks": [
                {
                    "paragraph": block.paragraph or None,
                    "words": block.words,
                    "quoted": block.quoted,
                    "statements": list(block.statements),
                }
                for block in one.blocks
            ],
        }
        for one in covered
    ]
    return json_output.as_json({"version": VERSION, **flag([origin]), "sources": sources})
