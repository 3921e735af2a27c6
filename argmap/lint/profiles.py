"""Profiles: which rules apply to maps made by other people with other tools."""

from collections.abc import Mapping

from argmap.base.diagnostics import Severity
from argmap.lint.settings import Profile, Settings
from argmap.model import Map
from argmap.model.records import PROVENANCE

# What an importer cannot know and the author was never asked for: reasons and sources for everything, both sides,
# answers to critical questions, dates of sources, the length and form of sentences, and the shape of the map.
OFF = frozenset(
    {"A109", "A110", "A111", "A202", "A207", "A301", "A305", "A412", "A501", "A502", "A503", "A504", "A510"}
)
# Only a thesis that the file names was called one by somebody.
OFF_WITHOUT_THESES = frozenset({"A201"})
# Cycles, duplicate relations, no thesis, evidence without a source: these came with the map and do not prevent answers.
SEVERITIES: Mapping[str, Severity] = dict.fromkeys(("A103", "A104", "A106", "A201", "A401"), Severity.WARNING)


def is_imported(argument_map: Map, settings: Settings) -> bool:
    """Return whether a map is checked as an imported one: as the settings say, or else if the map says so."""
    if settings.profile is not None:
        return settings.profile is Profile.IMPORTED
    return PROVENANCE in argument_map.extra


def for_imported(argument_map: Map, settings: Settings) -> Settings:
    """Return the settings for an imported map; what they say about a rule by its name still applies."""
    off = OFF if argument_map.theses else OFF | OFF_WITHOUT_THESES
    off -= settings.chosen | settings.severities.keys() | settings.left_out
    return settings._replace(
        left_out=settings.left_out | off,
        severities={**SEVERITIES, **settings.severities},
        rules_off=len(off),
    )
