"""Profiles: which rules are checked of maps that other people made with other tools."""

from collections.abc import Mapping

from argmap.base.diagnostics import Severity
from argmap.lint.settings import Profile, Settings
from argmap.model import Map
from argmap.model.records import PROVENANCE

# What an importer cannot know, and what its author was never asked to heed: reasons and sources for everything, both
# sides, answers to critical questions, dates of sources, length and form of sentences, the shape of the map.
OFF = frozenset(
    {"A109", "A110", "A111", "A202", "A207", "A301", "A305", "A412", "A501", "A502", "A503", "A504", "A510"}
)
# Only a thesis that the file names has been called one by somebody.
OFF_WITHOUT_THESES = frozenset({"A201"})
# Circles, duplicate relation, missing theses, evidence without a source: so the map was, and it can be answered from.
SEVERITIES: Mapping[str, Severity] = dict.fromkeys(("A103", "A104", "A106", "A201", "A401"), Severity.WARNING)


def is_imported(argument_map: Map, settings: Settings) -> bool:
    """Return whether a map is checked as an imported one: as the settings say, or else where it says that it is."""
    if settings.profile is not None:
        return settings.profile is Profile.IMPORTED
    return PROVENANCE in argument_map.extra


def for_imported(argument_map: Map, settings: Settings) -> Settings:
    """Return the settings for an imported map; what they say of a rule by its name holds as it does elsewhere."""
    off = OFF if argument_map.theses else OFF | OFF_WITHOUT_THESES
    off -= settings.chosen | settings.severities.keys() | settings.left_out
    return settings._replace(
        left_out=settings.left_out | off,
        severities={**SEVERITIES, **settings.severities},
        rules_off=len(off),
    )
