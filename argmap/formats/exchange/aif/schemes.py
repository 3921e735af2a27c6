"""AIF's names for argumentation schemes, and the corresponding ids of the catalogue."""

import re
from collections.abc import Mapping

from argmap.syntax.schemes.question_table import QUESTIONS

# Names that mean "no scheme": a node type, or a default that leaves the scheme open.
NO_SCHEME = frozenset({"", "ra", "ca", "inference", "conflict", "default-inference", "default-conflict"})
# Words at the beginning of scheme names that do not distinguish one scheme from another.
LEAD = re.compile(r"^(?:argument-)?(?:(?:from|to|for)-)?(?:an?-|the-)?")
TRAIL = re.compile(r"-(?:argument|inference|scheme)$")
# Names of schemes in Walton, Reed and Macagno (2008), AIFdb and Araucaria, without those words.
OTHER_NAMES: Mapping[str, str] = {
    "abductive": "best-explanation",
    "ad-hominem": "bad-character",
    "alternative": "alternatives",
    "appeal-to-expert-opinion": "expert-opinion",
    "appeal-to-popular-opinion": "popular-opinion",
    "bad-consequences": "negative-consequences",
    "bias-ad-hominem": "bias",
    "cause": "cause-to-effect",
    "causal": "cause-to-effect",
    "causal-slippery-slope": "slippery-slope",
    "circumstantial-ad-hominem": "inconsistent-commitment",
    "consequences": "positive-consequences",
    "danger-appeal": "fear-appeal",
    "direct-ad-hominem": "bad-character",
    "division-of-the-whole": "division",
    "ethotic": "bad-character",
    "example-inference": "example",
    "expert-testimony": "expert-opinion",
    "falsification-of-a-hypothesis": "evidence-to-hypothesis",
    "generic-ad-hominem": "bad-character",
    "good-consequences": "positive-consequences",
    "ignorance": "lack-of-evidence",
    "inconsistency": "inconsistent-commitment",
    "modus-tollens-from-evidence": "evidence-to-hypothesis",
    "negative-consequence": "negative-consequences",
    "perceptual": "perception",
    "popularity": "popular-opinion",
    "positive-consequence": "positive-consequences",
    "practical-reasoning-from-analogy": "analogy",
    "random-sample-to-population": "sample",
    "rules": "established-rule",
    "sunk-costs": "waste",
    "testimony": "witness-testimony",
    "value": "values",
    "values-based-practical-reasoning": "values",
    "verbal-classification": "classification",
    "vested-interest": "bias",
    "witness": "witness-testimony",
}


def scheme_called(name: str) -> str | None:
    """Return the scheme with a name, "" if the name means no scheme, None if it is unknown."""
    kebab = re.sub(r"[^a-z0-9]+", "-", re.sub(r"([a-z0-9])([A-Z])", r"\1-\2", name).lower()).strip("-")
    if kebab in NO_SCHEME:
        return ""
    short = TRAIL.sub("", LEAD.sub("", kebab))
    for each in (kebab, short):
        found = OTHER_NAMES.get(each, each)
        if found in QUESTIONS:
            return found
    return None


def name_of(scheme: str) -> str:
    """Return the name that AIFdb would use for a scheme: "Argument From Expert Opinion" for `expert-opinion`."""
    return "Argument From " + " ".join(word.capitalize() for word in scheme.split("-"))
