"""Files for the laws of edits: a small map, written in any way that people write one, with comments everywhere."""

from dataclasses import dataclass, field
from random import Random

from hypothesis import strategies as st

HEAD = ("argmap: 1", "title: A made map", "groups: {g: One, h: Two}")
SECTIONS = ("claims", "evidence", "counterarguments", "assumptions")
TEXTS = (
    "The shop stays open.",
    "Rent: it doubled, they say #1.",
    'It\'s "so", is it not?',
    "人们在周末走得更多。",
    "A long text that goes on for more words than one line of a file holds, so that it has to be folded somewhere.",
    "{no} [list] & no *alias*",
    "no",
)
NAMES = ("a", "b", "c", "d", "e", "f")
GROUPS = ("g", "h", "none")
WORDS = ("trade", "two words", "x, y", "it's", "日本")


@dataclass(slots=True)
class FileWriter:
    """Writes statements in many styles, chosen at random; a plain one has no anchors, braces or comments."""

    random: Random
    is_plain: bool
    lines: list[str] = field(default_factory=list)
    comments: int = 0
    has_anchor: bool = False

    def chance(self, part: float) -> bool:
        """Return whether something happens by chance."""
        return self.random.random() < part

    def comment(self, indent: int) -> None:
        """Write a comment line, or an empty line, or neither."""
        if not self.is_plain and self.chance(0.15):
            self.comments += 1
            self.lines.append(" " * indent + f"# remark {self.comments}")
        elif self.chance(0.1):
            self.lines.append("")

    def tail(self) -> str:
        """Return a comment for the end of a line, or nothing."""
        if self.is_plain or self.chance(0.85):
            return ""
        self.comments += 1
        return f"  # remark {self.comments}"

    def tags(self) -> str:
        """Return a value of tags, which may be one that was written before."""
        if self.has_anchor and self.chance(0.5):
            return "*tags"
        written = self.random.choice(["[trade, 'two words']", "trade", '["x, y"]'])
        if self.is_plain or self.has_anchor or not written.startswith("[") or self.chance(0.5):
            return written
        self.has_anchor = True
        return f"&tags {written}"

    def put(self, indent: int, key: str, value: str) -> None:
        """Write an entry whose value is on its line."""
        gap = "\t" if not self.is_plain and self.chance(0.05) else " "
        self.lines.append(f"{' ' * indent}{key}:{gap}{value}{self.tail()}")

    def prose(self, indent: int, key: str, value: str) -> None:
        """Write an entry whose value is a text, in any style."""
        style = self.random.choice(["plain", "single", "double", "folded", "literal", "below"])
        pad = " " * (indent + self.random.choice([2, 3, 4]))
        words = value.split(" ")
        if style in {"folded", "literal"}:
            mark = self.random.choice([">", ">-", ">+"] if style == "folded" else ["|", "|-"])
            middle = len(words) // 2 if style == "folded" else 0
            rows = [" ".join(words[:middle]), " ".join(words[middle:])] if middle else [value]
            self.lines.append(f"{' ' * indent}{key}: {mark}{self.tail()}")
            self.lines += [pad + row for row in rows]
        elif style == "single":
            self.put(indent, key, "'" + value.replace("'", "''") + "'")
        elif style == "below" and len(words) > 1:
            self.lines.append(f"{' ' * indent}{key}:{self.tail()}")
            self.lines.append(f"{pad}{double(words[0])[:-1]}")
            self.lines.append(f"{pad}{double(' '.join(words[1:]))[1:]}{self.tail()}")
        elif style == "plain" and value.replace(".", "").replace(" ", "").isalpha() and value != "no":
            self.put(indent, key, value)
        else:
            self.put(indent, key, double(value))


def double(value: str) -> str:
    """Return a text in double quotation marks."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass(slots=True)
class MadeStatement:
    """A statement of a made map: its section, what it is in, and its relations by name."""

    name: str
    section: str
    owner: "MadeStatement | None" = None
    relations: list[tuple[str, str]] = field(default_factory=list)
    inner: "list[MadeStatement]" = field(default_factory=list)


def forest(random: Random) -> list[MadeStatement]:
    """Return statements: each inside another one, related to it by name, or by itself."""
    made: list[MadeStatement] = []
    for name in NAMES[: random.randint(2, len(NAMES))]:
        one = MadeStatement(name, random.choice(SECTIONS))
        other = random.choice(made) if made and random.random() < 0.8 else None
        if other and random.random() < 0.5:
            one.owner = other
            other.inner.append(one)
        elif other:
            one.relations.append(("attacks" if one.section == "counterarguments" else "supports", other.name))
            if random.random() < 0.3:
                third = random.choice(made)
                if third is not other:
                    one.relations.append(random.choice([("contradicts", third.name), ("supports", third.name)]))
        made.append(one)
    return made


def write_statement(writer: FileWriter, one: MadeStatement, indent: int) -> None:
    """Write a statement with all that stands inside it."""
    random = writer.random
    text = random.choice(TEXTS)
    fields = {"by": random.choice(WORDS)} if random.random() < 0.3 else {}
    if random.random() < 0.2:
        fields["group"] = random.choice(GROUPS)
    is_bare = not (one.relations or one.inner or fields)
    writer.comment(indent)
    if is_bare and writer.chance(0.5):
        writer.prose(indent, one.name, text)
    elif not writer.is_plain and not one.inner and writer.chance(0.3):
        parts = [f"text: {double(text)}", *(f"{key}: {double(value)}" for key, value in fields.items())]
        parts += [f"{key}: [{', '.join(values)}]" for key, values in by_relation(one).items()]
        writer.lines.append(f"{' ' * indent}{one.name}: {{{', '.join(parts)}}}{writer.tail()}")
    else:
        write_body(writer, one, text, fields, indent)


def write_body(writer: FileWriter, one: MadeStatement, text: str, fields: dict[str, str], indent: int) -> None:
    """Write a statement on lines."""
    random = writer.random
    anchor = f" &anchor-{one.name}" if not writer.is_plain and writer.chance(0.05) else ""
    writer.lines.append(f"{' ' * indent}{one.name}:{anchor}{writer.tail()}")
    below = indent + random.choice([2, 4])
    writer.prose(below, "text", text)
    for key, value in fields.items():
        writer.comment(below)
        writer.prose(below, key, value)
    if writer.chance(0.3):
        writer.put(below, "tags", writer.tags())
    for key, values in by_relation(one).items():
        write_targets(writer, below, key, values)
    write_sections(writer, one.inner, below)


def write_targets(writer: FileWriter, indent: int, key: str, values: list[str]) -> None:
    """Write a relation: one target, a list, or a mapping with fields of the steps."""
    style = writer.random.choice(["row", "lines", "fields"])
    if len(values) == 1 and writer.chance(0.6):
        writer.put(indent, key, writer.random.choice([values[0], f'"{values[0]}"']))
    elif style == "fields" and key != "contradicts":
        writer.lines.append(f"{' ' * indent}{key}:{writer.tail()}")
        for value in values:
            writer.put(
                indent + 2, value, writer.random.choice(["{strength: weak}", "{}", "{note: So., strength: 0.5}"])
            )
    elif style == "row":
        writer.put(indent, key, f"[{', '.join(values)}]")
    else:
        writer.lines.append(f"{' ' * indent}{key}:")
        dash = indent + writer.random.choice([0, 2])
        for value in values:
            writer.lines.append(f"{' ' * dash}- {value}{writer.tail()}")


def by_relation(one: MadeStatement) -> dict[str, list[str]]:
    """Return the targets of a statement by the names of its relations."""
    found: dict[str, list[str]] = {}
    for key, value in one.relations:
        found.setdefault(key, []).append(value)
    return found


def write_sections(writer: FileWriter, statements: list[MadeStatement], indent: int) -> None:
    """Write the sections of some statements."""
    for section in SECTIONS:
        inside = [each for each in statements if each.section == section]
        if inside:
            writer.comment(indent)
            writer.lines.append(f"{' ' * indent}{section}:{writer.tail()}")
            for each in inside:
                write_statement(writer, each, indent + 2)


def made_file(random: Random, *, is_plain: bool = False) -> str:
    """Return the text of a small map."""
    writer = FileWriter(random, is_plain, [*HEAD])
    made = forest(random)
    write_sections(writer, [each for each in made if each.owner is None], 0)
    if writer.chance(0.3) and len(made) > 2:
        writer.lines += ["", "arguments:", "  named:", f"    premises: [{made[1].name}, {made[2].name}]"]
        writer.lines += [f"    supports: {made[0].name}", "    answers: {others: nobody knows}"]
    end = random.choice(["\n", "\n", "\r\n"])
    return end.join(writer.lines) + ("" if random.random() < 0.2 else end)


def files(*, is_plain: bool = False) -> st.SearchStrategy[str]:
    """Return any such file."""
    return st.randoms(use_true_random=False).map(lambda random: made_file(random, is_plain=is_plain))
