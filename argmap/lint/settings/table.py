"""Every setting, once. The reader of settings and the reference page both read this table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.base.plugins import one_of
from argmap.lint.limits import DEFAULT_LIMITS
from argmap.lint.settings import Profile


class SettingType(StrEnum):
    """What the value of a setting looks like."""

    RULES = "a list of rules"
    SEVERITIES = "a table from rules to error, warning or info"
    RULES_BY_FILE = "a table from patterns of files to lists of rules"
    LIMITS = "a table of limits"
    RENDER = "a table of picture options"
    SWITCH = "true or false"
    NUMBER = "a whole number of at least 1"
    SCALE = "a number from 0.1 to 10"
    CHOICE = "one of some words"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name, the form of its value, help, and a value as it is written; `words` to choose from."""

    name: str
    form: SettingType
    help: str
    example: str
    words: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """What its value must be."""
        return one_of(self.words) if self.words else self.form


def table(*settings: Setting) -> Mapping[str, Setting]:
    """Return settings by their names, in order."""
    return {setting.name: setting for setting in settings}


SETTINGS = table(
    Setting("select", SettingType.RULES, "The rules to check. Without it, all.", '["A1", "A2", "quote-not-found"]'),
    Setting("ignore", SettingType.RULES, "Rules to skip. Where select names a rule more exactly, it stays.", '["A5"]'),
    Setting("preview", SettingType.SWITCH, "Check preview rules too: new ones, and those often wrong.", "true"),
    Setting(
        "verdicts",
        SettingType.SWITCH,
        "Show verdicts in pictures, pages and outlines without being asked, as with --verdicts.",
        "true",
    ),
    Setting(
        "profile",
        SettingType.CHOICE,
        "By which rules maps are checked: imported leaves out what an importer cannot know, and default does not do so "
        "even for maps with x-from.",
        '"default"',
        tuple(Profile),
    ),
    Setting("severity", SettingType.SEVERITIES, "How much a rule matters.", '{ one-sided = "info", A4 = "error" }'),
    Setting(
        "per-file",
        SettingType.RULES_BY_FILE,
        "Rules to leave out in the files that a pattern names, from the folder of the settings: * stands for any part "
        "of a name, ** for any folders. A pattern without / names files in all folders.",
        '{ "drafts/**" = ["A2", "todo"] }',
    ),
    Setting("limits", SettingType.LIMITS, "How much is too much.", "{ levels = 9 }"),
    Setting(
        "render",
        SettingType.RENDER,
        "How pictures and pages look. An option on the command line goes first.",
        '{ theme = "print", words = true }',
    ),
)
LIMITS = table(
    Setting("levels", SettingType.NUMBER, "How deep a line of reasons may go (too-deep).", f"{DEFAULT_LIMITS.levels}"),
    Setting(
        "reasons",
        SettingType.NUMBER,
        "How many reasons and objections a statement may have (too-wide).",
        f"{DEFAULT_LIMITS.reasons}",
    ),
    Setting(
        "characters",
        SettingType.NUMBER,
        "How long a statement may be (too-long, a warning).",
        f"{DEFAULT_LIMITS.characters}",
    ),
    Setting(
        "most-characters",
        SettingType.NUMBER,
        "How long a statement may be at the very most (too-long, an error).",
        f"{DEFAULT_LIMITS.most_characters}",
    ),
)
# The options of `argmap render` that say how every picture looks; what one shows, and where it goes, is said each time.
RENDER = table(
    Setting("theme", SettingType.CHOICE, "The colours.", '"print"', ("light", "dark", "auto", "print")),
    Setting(
        "direction",
        SettingType.CHOICE,
        "Which way the reasons go from the theses.",
        '"LR"',
        ("auto", "TB", "BT", "LR", "RL"),
    ),
    Setting("label", SettingType.CHOICE, "What boxes say.", '"both"', ("text", "id", "both")),
    Setting("words", SettingType.SWITCH, "Label each line with its relation.", "true"),
    Setting("spread", SettingType.SWITCH, "Draw each piece of evidence in its own box, not on cards.", "true"),
    Setting("order", SettingType.CHOICE, "How reasons are ordered.", '"file"', ("for-first", "file")),
    Setting(
        "far", SettingType.CHOICE, "What shows a premise whose box is elsewhere.", '"lines"', ("stand-ins", "lines")
    ),
    Setting("whole-text", SettingType.SWITCH, "Show long texts in full instead of 8 lines.", "true"),
    Setting("scale", SettingType.SCALE, "The scale of raster images.", "2"),
    Setting("paper", SettingType.CHOICE, "The pages of a PDF.", '"a4"', ("a4", "a3", "letter", "poster")),
)
