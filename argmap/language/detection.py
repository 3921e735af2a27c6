"""Detection of the language of a text by its script and its most common words."""

import re
from collections import Counter
from functools import cache

# This many characters are enough.
MOST_READ = 20_000
SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0621-\u064a]")),
    ("hi", re.compile("[\u0904-\u0939]")),
    ("ru", re.compile("[\u0410-\u044f]")),
)
# Letters that occur in other languages of the same script: Persian and Urdu, Ukrainian and related languages.
OTHERS = {
    "ar": re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06d2]"),
    "ru": re.compile("[\u0404-\u0408\u040e\u0454-\u0458\u045e]"),
}
# The most common words of languages in Latin script. The languages after the first four have no table of cut words;
# they are listed so that texts in them are not mistaken for a related language.
COMMON_WORDS = {
    "en": "the of and is was are were to it that this with for not they he she his her by from have has had be been on"
    " but would will which what who when there their an as at we you its or if all so do does some may don did",
    "de": "der die das und ist sind war nicht ein eine einen dem den des mit von zu auf für sich auch es er sie wir im"
    " am bei als wie aus nach wird werden hat haben dass aber wenn oder nur noch kein wurde",
    "fr": "le la les des et est sont une un du dans que qui ne pas pour sur avec il elle nous vous ce cette ces au aux"
    ' par plus ont été mais ou se sa son ses leur d" l" qu" n" c" s" j"',
    "es": "el los las y es son una un del en que no por para con se su sus lo como más pero al fue ha han está este"
    " esta esto ese muy sin sobre también entre cuando la le",
    "it": "il lo gli e è sono una un di del della nel che non per con si su come più ma al dei delle anche questo da",
    "pt": "o os as e é são uma um do da dos das em que não por para com se seu sua como mais mas ao foi pelo também",
    "nl": "de het een en is zijn was niet van dat met voor op aan er ook maar bij als door naar wordt hij ze worden",
    "sv": "och att det är som en på för med av den inte till har de ett om var men",
    "pl": "i w na nie się jest to że z do jak po ale przez od są jego dla",
}
WORD = re.compile(r"[^\W\d_]+\"?")


@cache
def common_words() -> dict[str, frozenset[str]]:
    """Return the common words of each language in Latin script."""
    return {language: frozenset(words.split()) for language, words in COMMON_WORDS.items()}


def language_of(text: str) -> str:
    """Return the two-letter tag of the language of a text in normal form, or an empty string if unknown."""
    sample = text[:MOST_READ]
    counts = Counter({name: len(pattern.findall(sample)) for name, pattern in SCRIPTS})
    script, number = counts.most_common(1)[0]
    if counts["zh"] and 20 * counts["ja"] >= counts["zh"]:
        script, number = "ja", counts["ja"] + counts["zh"]
    if 4 * number > len(sample) or (number > 2 and not re.search("[A-Za-z]", sample)):
        other = OTHERS.get(script)
        return "" if other and 50 * len(other.findall(sample)) > number else script
    words = Counter(word.casefold() for word in WORD.findall(sample))
    scores = {name: sum(words[word] for word in common) for name, common in common_words().items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else ""


def base_language(tag: str | None) -> str:
    """Return the language subtag of a tag such as en-GB, in lower case; an empty string for None."""
    return re.split("[-_]", (tag or "").strip().casefold(), maxsplit=1)[0]
