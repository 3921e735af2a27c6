"""The commands that `bench.same` compares, and the folder that they run in."""

import json
import shlex
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from bench import maps

# Runs a command of the older version and returns its standard output.
Ask = Callable[..., str]
COMMANDS = (
    *("coverage", "evaluate", "explain", "flip", "fmt", "list", "matrix", "new", "quote", "render", "rules", "schema"),
    *("schemes", "show", "source", "stats", "validate", "what-if", "why"),
)
REPORTS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")
PICTURES = ("svg", "dot", "html", "markdown", "json", "mermaid")
STANDING = ("carneades", "grounded", "preferred", "stable", "complete")
GRADUAL = ("quadratic-energy", "df-quad", "squared-df-quad", "euler", "euler-top", "mlp")
STANDARDS = ("scintilla", "dialectical-validity", "preponderance", "clear-and-convincing", "beyond-reasonable-doubt")
KINDS = ("claim", "evidence", "counterargument", "assumption")
FORMS = ((), ("--format", "json"))
TODAY = ("--today", "2026-01-01")
# How pictures may look.
LOOKS = (
    *(("--theme", theme) for theme in ("light", "dark", "print")),
    *(("--direction", way) for way in ("TB", "BT", "LR", "RL")),
    *(("--label", label) for label in ("id", "both")),
    *(("--group-by", field) for field in ("source", "by", "voice", "tag")),
    ("--words",),
    ("--spread",),
    ("--spread", "--words", "--label", "both", "--theme", "print"),
    ("--order", "file"),
    ("--far", "lines"),
    ("--whole-text",),
)
# Judgements, of pictures and of outlines.
VERDICTS = (
    ("--verdicts",),
    ("--verdicts", "--accept", "assumptions"),
    ("--verdicts", "--standard", "beyond-reasonable-doubt"),
    *(("--verdicts", "--semantics", name) for name in ("grounded", "preferred", "df-quad", "mlp")),
)


@dataclass(frozen=True, slots=True)
class Case:
    """The words of a command, what it reads from standard input, and what is copied to out/ before it runs."""

    words: tuple[str, ...]
    copies: tuple[str, ...] = ()
    stdin: str = ""

    @property
    def line(self) -> str:
        """The command as one would type it."""
        return shlex.join(("argmap", *self.words))


@dataclass(frozen=True, slots=True)
class Subject:
    """A map: its path, the ids of its statements, and whether it is small enough for every picture."""

    path: str
    ids: tuple[str, ...]
    is_small: bool

    @property
    def some(self) -> tuple[str, ...]:
        """A few ids from the whole map."""
        return self.ids[:: max(1, len(self.ids) // 6)]


def furnish(project: Path, workplace: Path) -> None:
    """Make the folder that commands run in, from the maps of a project and some that are generated."""
    workplace.mkdir()
    (workplace / "pyproject.toml").write_text('[project]\nname = "same"\n', encoding="utf-8")  # no path leaves it
    (workplace / "generated").mkdir()
    for name in ("arguments", "seeds", "tests/broken"):
        shutil.copytree(project / name, workplace / Path(name).name)
    for name, size in (("small", 14), ("large", 320)):
        lines = with_fields(maps.as_argmap(maps.make(size)))
        (workplace / "generated" / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (workplace / "generated" / "case.yaml").write_text("\n".join(maps.as_case(9, 8)) + "\n", encoding="utf-8")


def with_fields(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a map with tags, voices, persons and groups on some of its statements."""
    extra = ("tags: [money]", "tags: [money, people]", "by: the council", "voice: reported", "weight: 0.4", "")
    for number, line in enumerate(lines):
        yield line
        if line.startswith("    text: ") and extra[number % len(extra)]:
            yield f"    {extra[number % len(extra)]}"


def cases(workplace: Path, ask: Ask) -> Iterator[Case]:
    """Yield all commands. `ask` is asked for the ids and names that they take."""
    found = sorted(str(path.relative_to(workplace)) for path in workplace.glob("arguments/**/*.yaml"))
    generated = sorted(str(path.relative_to(workplace)) for path in workplace.glob("generated/*.yaml"))
    subjects = [subject(path, ask) for path in (*found, *generated)]
    yield from helping()
    yield from references(ask)
    for each in subjects:
        yield from validating(each.path, ("arguments", "seeds", "generated"))
        yield from evaluating(each)
        yield from asking(each)
        yield from outlines(each)
        yield from pictures(each)
        yield from listing(each)
    yield from folders((workplace / found[0]).read_text(encoding="utf-8"))
    yield from sourcing(workplace)
    for path in sorted([*workplace.glob("broken/*.yaml"), *workplace.glob("broken/*/**/main.yaml")]):
        yield from broken(path.relative_to(workplace))


def subject(path: str, ask: Ask) -> Subject:
    """Return a map with the ids of its statements."""
    ids = tuple(one["id"] for one in json.loads(ask("list", "--format", "json", path))["statements"])
    return Subject(path, ids, len(ids) < 40)


def helping() -> Iterator[Case]:
    """Yield help and wrong usage."""
    yield from (Case(words) for words in ((), ("--help",), ("--version",), ("valdate",), ("--nonsense",)))
    for name in (*COMMANDS, "source add", "source check"):
        yield Case((*name.split(), "--help"))
        yield Case((*name.split(), "--nonsense"))
        yield Case((*name.split(), "no-such-file.yaml"))


def references(ask: Ask) -> Iterator[Case]:
    """Yield the commands that print what argmap knows."""
    for form in FORMS:
        yield from (Case((name, *form)) for name in ("rules", "schemes"))
    yield from (Case(("rules", "--select", which)) for which in ("A4", "orphan", "A401,A0", "nonsense"))
    for rule in json.loads(ask("rules", "--format", "json"))["rules"]:
        yield Case(("explain", rule["name"]))
    yield from (Case(("explain", *words)) for words in (("A401", "A402", "--color", "always"), ("orfan",)))
    for scheme in json.loads(ask("schemes", "--format", "json"))["schemes"]:
        yield from (Case(("schemes", scheme["name"], *form)) for form in FORMS)
    yield Case(("schema",))
    yield from (Case(("new", *words)) for words in ((), ("-",), ("out/new.yaml",), ("pyproject.toml",)))


def validating(path: str, copies: tuple[str, ...]) -> Iterator[Case]:
    """Yield the checks of a map; `copies` is what is copied with it to be fixed."""
    yield from (Case(("validate", path, "--format", name, *TODAY)) for name in REPORTS)
    for words in (
        *(("--strict",), ("--strict", "--quiet"), ("--color", "always"), ("--diff",), ("--today", "2031-02-03")),
        *(("--select", which) for which in ("A1", "A4", "orphan,A5", "nonsense")),
        *(("--ignore", which) for which in ("A4", "orphan")),
    ):
        yield Case(("validate", path, *words))
    yield Case(("validate", "--fix", f"out/{path}"), copies=copies)


def evaluating(each: Subject) -> Iterator[Case]:
    """Yield the verdicts of a map in every way to come to them."""
    for form in FORMS:
        yield Case(("evaluate", each.path, "--all-semantics", *form))
        for semantics, accept in product((*STANDING, *GRADUAL), ("all", "assumptions")):
            yield Case(("evaluate", each.path, "--semantics", semantics, "--accept", accept, *form))
        yield from (Case(("evaluate", each.path, "--standard", standard, *form)) for standard in STANDARDS)
    yield Case(("evaluate", each.path, "--color", "always"))


def asking(each: Subject) -> Iterator[Case]:
    """Yield the questions about the verdicts of a map."""
    path, (first, *others) = each.path, each.some
    for form in FORMS:
        yield from (Case(("why", name, path, *form)) for name in each.some)
        yield from (Case(("why", first, path, "--semantics", name, *form)) for name in (*STANDING, *GRADUAL))
        yield from (Case(("what-if", path, "--without", name, *form)) for name in each.some)
        yield from (Case(("what-if", path, "--semantics", name, "--without", others[0], *form)) for name in GRADUAL)
        yield Case(("what-if", path, "--without", others[0], "--without", others[1], *form))
        yield Case(("what-if", path, "--weight", f"{others[-1]}=0.1", *form))
        yield Case(("flip", path, *form))
        yield Case(("flip", path, "--thesis", first, *form))
        yield Case(("flip", path, "--accept", "assumptions", *form))
        if each.is_small:
            yield from (Case(("flip", path, "--semantics", name, *form)) for name in GRADUAL)
    yield from (Case(("why", first, path, "--depth", depth)) for depth in ("1", "9"))
    yield from (Case(("why", name, path)) for name in (f"{first}x", "no-such-id"))
    yield from (Case(("what-if", path, *words)) for words in ((), ("--weight", f"{first}=7"), ("--without", "no")))
    yield from (Case(("matrix", path, "--format", name)) for name in ("text", "csv", "markdown", "html", "json"))
    yield Case(("matrix", path, "--output", "out/matrix.html", "--format", "html"))


def parts(each: Subject) -> Iterator[tuple[str, ...]]:
    """Yield the options that choose a part of a map."""
    for name in each.some[:3]:
        yield from (("--focus", name), ("--focus", name, "--depth", "1"), ("--thesis", name), ("--collapse", name))
    yield from (("--depth", depth) for depth in "012")
    yield from (("--kinds", kinds) for kinds in ("claim", "evidence,counterargument", "assumption", "nonsense"))
    yield from (("--tag", "money"), ("--tag", "no-such-tag"), ("--focus", "no-such-id"))


def outlines(each: Subject) -> Iterator[Case]:
    """Yield the outlines of a map."""
    for words in ((), ("--color", "always"), *parts(each), *VERDICTS, ("--verdicts", "--color", "always")):
        yield Case(("show", each.path, *words))


def pictures(each: Subject) -> Iterator[Case]:
    """Yield the pictures of a map; of a large one most of them only as DOT, which takes no time to place."""
    show = ("render", each.path, "--output", "-", "--format")
    for name in (*PICTURES, "png", "pdf"):
        yield Case((*show, name))
        yield Case(("render", each.path, "--format", name, "--output", "out/"))
    for words in (*LOOKS, *parts(each), *VERDICTS):
        is_cheap = each.is_small or words in LOOKS[:4]
        yield from (Case((*show, name, *words)) for name in (PICTURES if is_cheap else ("dot", "json", "mermaid")))
    for name in ("svg", "html", "markdown"):
        yield Case((*show, name, "--whole", "--verdicts", "--words"))
    yield from (Case((*show, name, "--engine", "system")) for name in ("svg", "png"))
    yield Case((*show, "png", "--scale", "0.5", "--theme", "dark"))
    for ending in ("svg", "html", "md", "mmd", "json", "gv", "dot", "nonsense"):
        yield Case(("render", each.path, "--output", f"out/picture.{ending}"))


def listing(each: Subject) -> Iterator[Case]:
    """Yield the lists and counts of a map, and what it quotes."""
    chosen = (
        *(("--kind", kind) for kind in KINDS),
        *(("--voice", voice) for voice in ("author", "reported", "conceded", "nonsense")),
        *(("--open-work",), ("--tag", "money"), ("--by", "the council"), ("--source", "ledger")),
    )
    for form in FORMS:
        yield from (Case(("list", each.path, *words, *form)) for words in ((), *chosen))
        yield Case(("stats", each.path, *form))
        yield Case(("coverage", each.path, *form))
    yield Case(("coverage", each.path, "--html", "out/coverage.html", "--fail-under", "50"))


def folders(text: str) -> Iterator[Case]:
    """Yield commands on folders, on several maps, and on a text from standard input."""
    for name in REPORTS:
        yield from (Case(("validate", path, "--format", name, *TODAY)) for path in ("broken", "arguments"))
    yield from (Case(("validate", *words)) for words in ((), ("broken", "--strict"), ("broken", "--diff")))
    yield Case(("validate", "--fix", "out/broken"), copies=("broken",))
    yield from (Case((name,)) for name in ("list", "stats", "show", "evaluate", "flip", "matrix", "coverage"))
    yield from (
        Case(("render", *words)) for words in ((), ("--format", "html"), ("arguments", "-o", "out", "-f", "dot"))
    )
    yield from (Case((name, "broken")) for name in ("list", "stats", "show", "evaluate"))
    for name in ("validate", "list", "stats", "show", "evaluate", "flip", "matrix"):
        yield from (Case((name, "-"), stdin=given) for given in (text, "", "argmap: 1\ntitle: [\n"))
    yield from (Case(("render", "-", "-o", "-", "-f", name), stdin=text) for name in PICTURES)


def sourcing(workplace: Path) -> Iterator[Case]:
    """Yield the commands on sources."""
    seeds = sorted(f"seeds/{path.name}" for path in workplace.glob("seeds/*"))
    yield from (Case(("source", "check", *words)) for words in ((), ("--color", "always"), ("--quiet",)))
    yield from (Case(("source", "check", path)) for path in seeds)
    for path in seeds:
        yield Case(("source", "add", f"out/{path}", "--into", "out/added"), copies=("seeds",))
        yield from (Case(("quote", path, *words)) for words in (("the",), ("34", "percent"), ("of", "...", "the")))
    yield Case(("source", "add", f"out/{seeds[-1]}", "--into", "out", "--id", "x", "--title", "X"), copies=("seeds",))
    yield Case(("quote", "seeds/call-log.md", "34 percent of urgent orders"))


def broken(path: Path) -> Iterator[Case]:
    """Yield the commands on a file with mistakes."""
    name = str(path)
    yield from (Case(("validate", name, *TODAY, *form)) for form in FORMS)
    yield Case(("validate", "--fix", f"out/{name}"), copies=(str(Path(*path.parts[:2])),))
    yield Case(("show", name))
    yield Case(("render", name, "--partial", "--output", "-", "--format", "dot"))
