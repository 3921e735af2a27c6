"""Words that form one number in nine languages: two hundred, 50 million, CHF 50, minus 5, twenty-five."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from argmap.base.tuples import NamedTuple

# Words in lower case. A number is not complete without the scale, percentage, currency or unit after it.
NUMBERS: Mapping[str, str] = {
    "en": (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    ),
    "de": (
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig dreissig vierzig fünfzig sechzig"
        " siebzig achtzig neunzig"
    ),
    "fr": (
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente"
        " quarante cinquante soixante septante huitante nonante"
    ),
    "es": (
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
        " dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento"
        " doscientos doscientas trescientos trescientas cuatrocientos quinientos quinientas seiscientos setecientos"
        " ochocientos novecientos"
    ),
    "ru": (
        "два две двух три трёх трех четыре четырёх пять пяти шесть шести семь семи восемь восьми девять девяти десять"
        " десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать"
        " девятнадцать двадцать двадцати тридцать тридцати сорок сорока пятьдесят шестьдесят семьдесят восемьдесят"
        " девяносто сто ста двести двухсот триста трёхсот четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
    ),
    "ar": (
        "اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرة عشر عشرون"
        " عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئتان مئتين"
    ),
    "hi": (
        "दो तीन चार पाँच पांच छह छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह पन्द्रह सोलह सत्रह अठारह उन्नीस बीस पच्चीस तीस चालीस"
        " पचास साठ सत्तर अस्सी नब्बे डेढ़ ढाई साढ़े सवा पौने"
    ),
}
SCALES: Mapping[str, str] = {
    "en": "hundred thousand million millions billion billions trillion bn mn dozen lakh crore",
    "de": "hundert tausend million millionen milliarde milliarden billion billionen mio mrd dutzend",
    "fr": "cent cents mille million millions milliard milliards",
    "es": "mil millón millones millar millares billón billones",
    "ru": "тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов тыс млн млрд",
    "ar": "مئة مائة مئات ألف آلاف ألفا ألفًا مليون مليونا ملايين مليار مليارات",
    "hi": "सौ हज़ार हजार लाख करोड़ अरब",
}
# What follows a number and belongs to it; a phrase of two words is joined by "_".
AFTER: Mapping[str, str] = {
    "en": "percent per_cent dollars dollar euros pounds yen rupees cents degrees",
    "de": "prozent promille dollar franken grad",
    "fr": "pour_cent pour_mille euros dollars francs livres degrés",
    "es": "por_ciento euros dólares pesos libras grados",
    "ru": "процент процента процентов рубль рубля рублей долларов доллара градусов градуса",
    "ar": "بالمئة بالمائة في_المئة في_المائة دولار دولارا يورو ريال درهم جنيه درجة درجات",
    "hi": "प्रतिशत फ़ीसदी फीसदी रुपये रुपए डॉलर डिग्री",
}
# What precedes a number and belongs to it.
BEFORE: Mapping[str, str] = {
    "en": "minus",
    "de": "minus",
    "fr": "moins",
    "es": "menos",
    "ru": "минус",
    "ar": "ناقص",
    "hi": "ऋण माइनस",
}
# What joins the parts of a number: a hundred and five, vingt et un, treinta y cinco.
AND: Mapping[str, str] = {"en": "and", "fr": "et", "es": "y"}
BEFORE_AND: Mapping[str, str] = {
    "en": SCALES["en"],
    "fr": "vingt trente quarante cinquante soixante",
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
LAST_PARTS: Mapping[str, str] = {"en": "one", "fr": "un une", "es": "uno una un"}
HALF = ["a", "half"]
# The Arabic "and" is a prefix of the word after it.
ARABIC_AND = "و"
# Codes of currencies count in capitals only.
CODE_LIST = (
    "USD EUR GBP CHF JPY CNY RMB RUB INR PLN SEK NOK DKK ISK CZK HUF RON BGN TRY UAH AUD CAD NZD HKD SGD TWD ZAR BRL"
    " MXN CLP ARS KRW THB IDR ILS EGP NGN KES PKR"
)
CODES = frozenset(CODE_LIST.split())
CURRENCIES = "kr kč rs zł \u0440\u0443\u0431 euro"
UNITS = (
    "kg mg µg μg g km cm mm nm µm μm m hl l ml dl t kt kw mw gw tw wh kwh mwh gwh twh hz khz mhz ghz kv kj kcal kb mb"
    " gb tb hpa kpa mpa h hrs mph kmh lb lbs oz ft km² m² cm² mm² km³ m³ cm³ кг км мм см \u0433\u0430"
)
TIMES = "x"
# Chinese and Japanese, in which each numeral is a word. Words are classified by a letter each: D for digits, S for a
# scale, N for another numeral, A for what follows a number, and the rest for themselves or "-".
WITH_NUMERALS = frozenset({"zh", "ja"})
CLASSES = {
    **dict.fromkeys("〇零一二三四五六七八九两兩廿卅", "N"),
    **dict.fromkeys("十百千万萬億亿兆", "S"),
    **dict.fromkeys("多餘余元圆圓円", "A"),
    **dict(zip("第分之点點", "第分之点点", strict=True)),
}
NUMERAL = "第?(?:D(?!N)|[NS])+(?:(?:分之|点(?=N))(?:D(?!N)|[NS])+)*A?"


class NumberWords(NamedTuple):
    """The words of a language that are part of a number, with the pairs that follow one.

    `likely` are those that a number may begin with.
    """

    numbers: frozenset[str]
    scales: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    pairs: frozenset[tuple[str, ...]]
    joining: frozenset[str]
    before_and: frozenset[str]
    after_and: frozenset[str]
    likely: frozenset[str]


@cache
def number_words(language: str) -> NumberWords:
    """Return the words of a language that are part of a number."""

    def listed(words: Mapping[str, str]) -> frozenset[str]:
        return frozenset(unicodedata.normalize("NFC", words.get(language, "")).split())

    currencies, after = frozenset(CURRENCIES.split()), listed(AFTER)
    before = listed(BEFORE) | currencies
    return NumberWords(
        listed(NUMBERS),
        listed(SCALES),
        before,
        after | currencies | frozenset(UNITS.split()),
        frozenset(tuple(phrase.split("_")) for phrase in after if "_" in phrase),
        listed(AND),
        listed(BEFORE_AND),
        listed(NUMBERS) | listed(LAST_PARTS),
        listed(NUMBERS) | listed(SCALES) | before | frozenset(CODE_LIST.lower().split()),
    )


def number_joints(
    words: Sequence[str],
    folded: Sequence[str],
    language: str,
    hyphened: Collection[int] = (),
    parted: Collection[int] = (),
) -> Iterator[int]:
    """Yield the indexes of words that form one number with the word after them, in order.

    `folded` are the words in lower case. `hyphened` holds the indexes of words followed by a hyphen, and `parted` those
    of words that follow punctuation.
    """
    if language in WITH_NUMERALS:
        yield from (number for number in numeral_joints(words) if number + 1 not in parted)
        return
    table, joined = number_words(language), set[int]()
    # Most words are repeated, and few of them matter.
    likely = {word for word in set(folded) if word[-1:].isdecimal() or word in table.likely}
    starts = [number for number, word in enumerate(folded) if word in likely] if likely else []
    for number in {*starts, *hyphened}:
        if number + 1 < len(words):
            four = folded[number : number + 4]
            is_code = words[number] in CODES, words[number + 1] in CODES
            length = joined_words(four, table, is_hyphened=number in hyphened, is_code=is_code)
            joined.update(range(number, number + length))
    # "and" follows no punctuation but joins clauses elsewhere, and a point after "Rs." is that of an abbreviation.
    parts = (number - 1 for number in parted if folded[number] not in table.joining)
    yield from sorted(joined.difference(number for number in parts if folded[number] not in table.before))


def joined_words(four: Sequence[str], table: NumberWords, *, is_hyphened: bool, is_code: tuple[bool, bool]) -> int:
    """Return how many of the first words of up to four each form one number with the word after it.

    `is_code` is whether the first and the second are codes of currencies.
    """
    word, following, *rest = four
    is_digits, are_digits = word[-1:].isdecimal(), begins_with_digit(following)
    is_number = word in table.numbers or word in table.scales
    if is_hyphened and (is_digits or is_number or are_digits):
        return 1
    if is_digits or is_number:
        if (following, *rest[:1]) in table.pairs or (following == TIMES and rest and begins_with_digit(rest[0])):
            return 2
        if following in table.joining and rest:
            return 3 if rest == HALF else 2 if word in table.before_and and rest[0] in table.after_and else 0
        is_next = is_number and (following in table.numbers or following.removeprefix(ARABIC_AND) in table.numbers)
        return int(is_next or is_code[1] or following in table.scales or following in table.after)
    return int((word in table.before or is_code[0]) and (are_digits or following in table.numbers))


def begins_with_digit(word: str) -> bool:
    """Return whether a word is a number in digits, with or without a sign before it."""
    return word[:1].isdecimal() or word[1:2].isdecimal()


def numeral_joints(words: Sequence[str]) -> Iterator[int]:
    """Yield the indexes of words that form one number with the word after them, where each numeral is a word."""
    classes = "".join(CLASSES.get(word) or ("D" if word[-1].isdecimal() else "-") for word in words)
    for number in re.finditer(NUMERAL, classes):
        yield from range(number.start(), number.end() - 1)
