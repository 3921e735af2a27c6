"""Honest quotations: clauses and sentences, in every way in which people type them."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random

from tests.quotations.kinds import PLAIN, STANDS, Group, Kind, Quotation, core, is_letter, words_in
from tests.quotations.printings import PRINTINGS
from tests.quotations.prose import Prose, Stretch
from tests.quotations.vocabulary import VOCABULARY

LEAST_WORDS, LEAST_LETTERS = 3, 5
MOST_CLAUSES = 4
Typing = Callable[[Random, str, Prose], str | None]
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if chr(code).isalnum() or chr(code) == "%"}
NOTE_MARKS = ("¹", "³", "¹²", "[1]", "[12]", "[^1]", " [12]", "[a]", "[i]", "™", "®")
CORNERS = str.maketrans("“”「」", "「」『』")
HALF_WIDTH = {ord(full): ord(full) - 0xFEE0 for full in "，：；？！（）％"}


def kinds() -> Iterator[Kind]:
    """Yield the kinds of honest quotations."""
    yield Kind(
        "clauses and sentences", Group.CLAUSES, lambda rng, text: typed(rng, text, lambda _, quote, __: quote), STANDS
    )
    for name, typing in TYPINGS.items():
        yield Kind(name, Group.TYPED, partial(typed, typing=typing), STANDS)
    for name in PRINTINGS:
        if name != PLAIN:
            yield Kind(f"from {name}", Group.PRINTED, partial(printed, printing=name), STANDS)


def typed(rng: Random, text: Prose, typing: Typing) -> Quotation | None:
    """Return a clause or several as somebody may type it, or None if that would not differ."""
    found = clause(rng, text)
    if found is None:
        return None
    quote, number = found
    written = typing(rng, quote, text)
    return None if written is None else Quotation(written, number, shortest(written, text))


def printed(rng: Random, text: Prose, printing: str) -> Quotation | None:
    """Return a clause or several as it is, to be looked up in the text as it is printed somewhere."""
    found = clause(rng, text)
    if found is None or PRINTINGS[printing](text) is None:
        return None
    quote, number = found
    return Quotation(quote, number, words_in(quote, is_spaced=text.is_spaced), printing)


def clause(rng: Random, text: Prose) -> tuple[str, int] | None:
    """Return honest words and the number of their paragraph."""
    paragraph = rng.choice(text.paragraphs)
    start = rng.choice(paragraph.starts)
    ends = [end for end in paragraph.ends if end > start][:MOST_CLAUSES]
    quote = paragraph.text[start : rng.choice(ends)].strip()
    least = LEAST_WORDS if text.is_spaced else LEAST_LETTERS
    return (quote, paragraph.number) if words_in(quote, is_spaced=text.is_spaced) >= least else None


def shortest(quote: str, text: Prose) -> int:
    """Return how many words the shortest segment of a quotation has."""
    parts = re.split(r"\[[^\]]*\]|\(?\.\s?\.\s?\.\)?|…", quote)
    return min(words_in(part, is_spaced=text.is_spaced) for part in parts if part.strip(" .,"))


def quote_marks(opening: str, closing: str, apostrophe: str) -> Typing:
    """Return a typing with other quotation marks: the double ones, and the apostrophe."""

    def typing(_: Random, quote: str, __: Prose) -> str | None:
        table: dict[str, str | int | None] = {
            "“": opening,
            "„": opening,
            "«": opening,
            "”": closing,
            "»": closing,
            "’": apostrophe,
        }
        return changed(quote, quote.translate(str.maketrans(table)))

    return typing


def changed(quote: str, written: str) -> str | None:
    """Return what was written, or None if it does not differ."""
    return None if written == quote else written


def always(change: Callable[[str], str]) -> Typing:
    """Return a typing that changes every quotation in one way."""
    return lambda _, quote, __: changed(quote, change(quote))


def spaced(change: Callable[[str], str]) -> Typing:
    """Return a typing of scripts with spaces between words."""
    return lambda _, quote, text: changed(quote, change(quote)) if text.is_spaced else None


def of(languages: str, change: Callable[[str], str]) -> Typing:
    """Return a typing of some languages."""
    return lambda _, quote, text: changed(quote, change(quote)) if text.language in languages.split() else None


def with_dashes(dash: str) -> Typing:
    """Return a typing with other dashes between clauses and numbers."""
    return always(lambda quote: re.sub(r"(?<=\w) ?[—–] ?(?=\w)", dash, quote))


def wrapped(rng: Random, quote: str, text: Prose) -> str | None:
    """Break a quotation over lines, as a YAML block has it."""
    if not text.is_spaced:
        place = rng.randint(1, len(quote) - 1)
        return (
            None
            if re.search(r"[0-9A-Za-z.,–/×]", quote[place - 1 : place + 1])
            else f"{quote[:place]}\n{quote[place:]}"
        )
    return changed(quote, re.sub(" ", lambda _: rng.choice((" ", " ", "\n  ")), quote))


def omitting(rng: Random, quote: str, text: Prose) -> str | None:
    """Leave out some words that do not matter, dots in their place."""
    words = quote.split(" ") if text.is_spaced else list(quote)
    least = 4 if text.is_spaced else 8
    if len(words) < 2 * least + 2:
        return None
    first = rng.randint(least, len(words) - least - 1)
    last = rng.randint(first + 1, min(first + 6, len(words) - least))
    around = " ".join(words[max(0, first - 2) : last + 2])
    if mentions(around, text) or touches_number(words, first, last):
        return None
    joint = rng.choice((" ... ", " … ", " [...] ", " (...) ", " . . . ", " […] ", "... ", " [. . .] "))
    space = " " if text.is_spaced else ""
    return space.join(words[:first]) + joint + space.join(words[last:])


def mentions(words: str, text: Prose) -> bool:
    """Return whether words hold one that changes the meaning, or anything that may be one: a short word, a question."""
    parts = re.split("[\\s'’]", words.casefold())
    folded = [word[slice(*core(word, Stretch(0, len(word))))] for word in parts]
    if text.language == "ar":  # "and" and "so" are written as one word with what follows
        folded += [word[1:] for word in folded if word[:1] in "وف"]
    known = VOCABULARY[text.language]
    more = MORE.get(text.language, frozenset())
    if text.is_spaced:
        return bool((known.all | more) & set(folded)) or "?" in words or "؟" in words
    return any(each in words.replace(" ", "") for each in (known.all | more | {"？"}))


# Words that some would list and others would not: no honest quotation leaves them out here.
MORE = {
    language: frozenset(words.split())
    for language, words in {
        "en": "claim critics provided some few most only if probably without almost half no nothing could would said"
        " says claims yet even so rejected t less little many much till until who when where whether false theory",
        "de": "nur doch wenn ohne kaum viele einige etwa fast wohl nichts kein keinen keiner keine wäre würde könnte"
        " soll sollen wenngleich obgleich damit weil denn noch auch nein wenige wieder",
        "fr": "peut ne n’ que sans si presque peu quelques sans rien personne plus point aucun croit selon serait"
        " pourrait seulement n s d bien quoique condition moins non",
        "es": "negó si sin que casi poco pocos solo según sería quizá nada ningún ninguna falso menos",
        "ru": "если бы что нет без лишь только почти мало ли а же или чтобы нельзя никакой даже",
        "ar": "إن أن قد إذا غير بلا دون نادرا كان حين بشرط ليس ولا ولم هل لماذا",
        "hi": "कथित तौर पर यदि अगर तो कि ही भी कम सच बशर्ते जो क्या क्यों इनकार दावा",
        "zh": "不 没 无 未 非 如果 就 才 只 很少 但 却 虽 除 或 会 要 为什么 吗 否 称",
        "ja": "だろ ろう もし かも する ない ず ません が ほど だけ しか ため 決して ほとんど ば か 噂 少",
    }.items()
}


def touches_number(words: list[str], first: int, last: int) -> bool:
    """Return whether an omission would begin or end next to a number, a sign or a unit, which it might cut in two."""
    beside = words[max(0, first - 1) : first + 1] + words[last - 1 : last + 1]
    is_unit = any(word.isascii() and word.isalpha() and len(word) == 1 for word in beside)
    return is_unit or not all(is_letter(char) and not char.isnumeric() for word in beside for char in word)


def bracketed_note(rng: Random, quote: str, text: Prose) -> str | None:
    """Put a remark of the mapper's own between two words."""
    words = quote.split(" ")
    if not text.is_spaced or len(words) < 10:
        return None
    place = rng.randint(5, len(words) - 5)
    if not (words[place - 1].isalpha() and words[place][:1].isalpha()):
        return None
    return " ".join((*words[:place], rng.choice(("[sic]", "[!]", "[my emphasis]")), *words[place:]))


def joiners(rng: Random, quote: str, _: Prose) -> str | None:
    """Put joiners, or what keeps letters from joining, inside words."""
    joiner = rng.choice("\u200c\u200d")
    return changed(
        quote,
        re.sub(
            r"(?<=[\u0900-\u097f\u0620-\u064a])(?=[\u0915-\u0939\u0628-\u064a])",
            lambda _: joiner if rng.random() < 0.2 else "",
            quote,
        ),
    )


def emphasised(rng: Random, quote: str, _: Prose) -> str | None:
    """Emphasise a word as Markdown does."""
    words = list(re.finditer(r"(?<!\S)[^\W\d_]{3,}(?!\S)", quote))
    if not words:
        return None
    first, last = rng.choice(words).span()
    mark = rng.choice(("*", "**", "_", "__", "`", "``"))
    return quote[:first] + mark + quote[first:last] + mark + quote[last:]


def noted(rng: Random, quote: str, _: Prose) -> str | None:
    """Keep the mark of a note after a word."""
    words = list(re.finditer(r"[^\W\d_]{3,}[.,;]?(?= )", quote))
    if not words:
        return None
    return quote[: (at := rng.choice(words).end())] + rng.choice(NOTE_MARKS) + quote[at:]


def softly_hyphenated(rng: Random, quote: str, _: Prose) -> str | None:
    """Put soft hyphens inside long words."""
    return changed(quote, re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})", lambda _: rng.choice(("\u00ad", "")), quote))


def other_case(quote: str) -> str:
    """Turn the case of the first letter."""
    return quote[0].swapcase() + quote[1:] if len(quote[0].swapcase()) == 1 else quote


def ended(rng: Random, quote: str, _: Prose) -> str | None:
    """End a quotation otherwise, unless it asks."""
    if quote.endswith(("?", "؟", "？", "?”")):
        return None
    return quote.rstrip(" .,;:।。、，；：") + rng.choice((".", ",", "", " …", "!", "...", ";"))


def initial_in_brackets(quote: str) -> str:
    """Write the first letter in the other case, in brackets, as scholars do."""
    return f"[{quote[0].swapcase()}]{quote[1:]}" if quote[0].isalpha() and quote[1:2].isalpha() else quote


def parted_at_line_end(quote: str) -> str:
    """Write a hyphen at which a line was broken, with the line end as a space."""
    return re.sub(r"(?<=[a-zäöüéèà]{3})(?=[a-zäöüéèà]{4})", "-\n", quote, count=1)


TYPINGS: Mapping[str, Typing] = {
    "straight quotation marks": quote_marks('"', '"', "'"),
    "guillemets": quote_marks("«", "»", "’"),
    "low quotation marks": quote_marks("„", "“", "‘"),
    "single quotation marks": quote_marks("‘", "’", "'"),
    "prime for apostrophe": quote_marks("“", "”", "′"),
    "two hyphens for a dash": with_dashes("--"),
    "a hyphen for a dash": with_dashes("-"),
    "spaced dashes": with_dashes(" – "),
    "a long dash": with_dashes("—"),
    "a spaced hyphen for a dash": with_dashes(" - "),
    "corner brackets": of("zh ja", lambda quote: quote.translate(CORNERS)),
    "half-width punctuation": of("zh ja", lambda quote: quote.translate(HALF_WIDTH)),
    "spaces round numbers": of("zh ja", lambda quote: re.sub(r"(?<=[\u3040-\u9fff])(?=\d)", " ", quote)),
    "a letter changed in brackets": of("en de fr es ru", initial_in_brackets),
    "a dash for a minus": always(lambda quote: re.sub(r"−(?=\d)", "–", quote)),
    "another hyphen": always(lambda quote: re.sub(r"(?<=\w)-(?=\w)", "\u2011", quote)),
    "a hyphen for a minus": always(lambda quote: re.sub(r"−(?=\d)", "-", quote)),
    "a minus for a hyphen": always(lambda quote: re.sub(r"(?<![\w])-(?=\d)", "−", quote)),
    "no-break spaces": spaced(lambda quote: quote.replace(" ", "\u00a0")),
    "narrow and wide spaces": spaced(lambda quote: re.sub(" ", "\u202f", quote, count=1).replace(" ", "\u2003")),
    "thin spaces in numbers": always(lambda quote: re.sub(r"(?<=\d) (?=\d)", "\u2009", quote)),
    "double spaces": spaced(lambda quote: quote.replace(" ", "  ")),
    "on many lines": wrapped,
    "carriage returns": spaced(lambda quote: quote.replace(" ", "\r\n", 1)),
    "a word parted at a line end": of("en de fr es", parted_at_line_end),
    "soft hyphens": softly_hyphenated,
    "decomposed letters": always(lambda quote: unicodedata.normalize("NFD", quote)),
    "ligatures": of("en de fr", lambda quote: quote.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")),
    "full-width letters and digits": of("zh ja", lambda quote: quote.translate(FULL_WIDTH)),
    "zero-width spaces": spaced(lambda quote: quote.replace(" ", " \u200b", 2)),
    "marks of direction": of("ar", lambda quote: f"\u202b{quote}\u202c"),
    "joiners": joiners,
    "tatweel": of("ar", lambda quote: re.sub(r"(?<=[بتسمنيلك])(?=[\u0628-\u064a])", "ـ", quote, count=3)),
    "French spaces": of("fr", lambda quote: re.sub(r" ?([;:!?»])", "\u00a0\\1", quote).replace("« ", "«\u202f")),
    "no French spaces": of("fr", lambda quote: re.sub(r" ([;:!?»])", r"\1", quote).replace("« ", "«")),
    "a narrow space before a unit sign": of("de en es", lambda quote: re.sub(r"(?<=\d) ?([%€])", "\u202f\\1", quote)),
    "the other case of the first letter": always(other_case),
    "another end": ended,
    "between quotation marks": always(lambda quote: f"“{quote}”"),
    "between dots": always(lambda quote: f"... {quote}" if quote.endswith(("?", "؟", "？")) else f"... {quote} ..."),
    "an omission": omitting,
    "a remark in brackets": bracketed_note,
    "emphasis": emphasised,
    "the mark of a note": noted,
    "characters written out": always(lambda quote: quote.replace(" ", "&nbsp;", 1).replace("—", "&mdash;")),
    "dots for an ellipsis": always(lambda quote: quote.replace("…", "...")),
}
