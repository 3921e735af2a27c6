"""The table of all settings, used by the reader of settings and the reference page."""

from collections.abc import Mapping
from enum import StrEnum

from argmap.base.plugins import one_of
from argmap.base.values import frozen
from argmap.lint.limits import DEFAULT_LIMITS
from argmap.lint.settings import Profile


class SettingType(StrEnum):
    """The form of a setting's value."""

    RULES = "a list of rules"
    SEVERITIES = "a table from rules to error, warning or info"
    PATHS = "a list of files and folders"
    RULES_BY_FILE = "a table from patterns of files to lists of rules"
    LIMITS = "a table of limits"
    RENDER = "a table of picture options"
    SWITCH = "true or false"
    NUMBER = "a whole number of at least 1"
    SCALE = "a number from 0.1 to 10"
    CHOICE = "one of several words"


@frozen()
class Setting:
    """A setting: its name, the form of its value, help, and an example; `words` lists the choices."""

    name: str
    form: SettingType
    help: str
    example: str
    words: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The description of a valid value."""
        return one_of(self.words) if self.words else self.form


def table(*settings: Setting) -> Mapping[str, Setting]:
    """Return settings by name, in order."""
    return {setting.name: setting for setting in settings}


SETTINGS = table(
    Setting(
        "paths",
        SettingType.PATHS,
        "The files and folders of maps, relative to the folder of the settings, for commands that are given none; by "
        "default arguments.",
        '["docs/decisions"]',
    ),
    Setting("select", SettingType.RULES, "The rules to check; by default all.", '["A1", "A2", "quote-not-found"]'),
    Setting("ignore", SettingType.RULES, "Rules to skip, unless select names them more specifically.", '["A5"]'),
    Setting("preview", SettingType.SWITCH, "Also check preview rules, which are new or often wrong.", "true"),
    Setting(
        "verdicts",
        SettingType.SWITCH,
        "Always show verdicts in pictures, pages and outlines, as with --verdicts.",
        "true",
    ),
    Setting(
        "profile",
        SettingType.CHOICE,
        "The set of rules: imported skips rules about things that an importer cannot know; default applies all "
        "rules, even to maps with x-from.",
        '"default"',
        tuple(Profile),
    ),
    Setting("severity", SettingType.SEVERITIES, "The severity of rules.", '{ one-sided = "info", A4 = "error" }'),
    Setting(
        "per-file",
        SettingType.RULES_BY_FILE,
        "Rules to skip in the files that match a pattern, relative to the folder of the settings: * matches any part "
        "of a name, ** any folders. A pattern without / matches files in all folders.",
        '{ "drafts/**" = ["A2", "todo"] }',
    ),
    Setting("limits", SettingType.LIMITS, "The limits of some rules.", "{ levels = 9 }"),
    Setting(
        "render",
        SettingType.RENDER,
        "The appearance of pictures and pages. Options on the command line take precedence.",
        '{ theme = "print", words = true }',
    ),
)
LIMITS = table(
    Setting("levels", SettingType.NUMBER, "How long a chain of reasons may be (too-deep).", f"{DEFAULT_LIMITS.levels}"),
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
        "How long a statement may be at most (too-long, an error).",
        f"{DEFAULT_LIMITS.most_characters}",
    ),
)
# The options of `argmap render` that affect the appearance of every picture; its content and destination are not among
# them.
RENDER = table(
    Setting("theme", SettingType.CHOICE, "The colours.", '"print"', ("light", "dark", "auto", "print")),
    Setting(
        "direction",
        SettingType.CHOICE,
        "The direction from theses to reasons.",
        '"LR"',
        ("auto", "TB", "BT", "LR", "RL"),
    ),
    Setting("label", SettingType.CHOICE, "The content of boxes.", '"both"', ("text", "id", "both")),
    Setting("words", SettingType.SWITCH, "Label each line with its relation.", "true"),
    Setting("spread", SettingType.SWITCH, "Draw each piece of evidence in its own box, not on cards.", "true"),
    Setting("order", SettingType.CHOICE, "The order of reasons.", '"file"', ("for-first", "file")),
    Setting(
        "far", SettingType.CHOICE, "How to connect a premise whose box is elsewhere.", '"lines"', ("stand-ins", "lines")
    ),
    Setting("whole-text", SettingType.SWITCH, "Show long texts in full instead of 8 lines.", "true"),
    Setting("scale", SettingType.SCALE, "The size of a PNG: 2 makes it twice as wide and high.", "2"),
    Setting("paper", SettingType.CHOICE, "The page size of a PDF.", '"a4"', ("a4", "a3", "letter", "poster")),
)
