"""A map in each of four scripts, and a call of every command on it."""

from dataclasses import dataclass
from pathlib import Path

from tests.workspace.places import put

MAP = """argmap: 1
title: {title}
question: {title}
theses: [{thesis}, {rival}]
sources: {{{source}: ../seeds/{source}.yaml}}
claims:
  {thesis}:
    text: {title}…
    contradicts: {rival}
    evidence:
      {evidence}: {{text: "{quotation}", source: {source}, quote: "{quotation}"}}
    counterarguments:
      {objection}: {{text: "«{quotation}» — “{title}”"}}
  {rival}:
    text: "{title} ≠ {quotation}"
    assumptions: {{{assumption}: "{quotation}!"}}
"""


@dataclass(frozen=True)
class Script:
    """The words of a map."""

    name: str
    title: str
    quotation: str
    thesis: str
    rival: str
    evidence: str
    objection: str
    assumption: str
    source: str = "log"

    @property
    def map(self) -> str:
        """The path of the map."""
        return f"arguments/{self.name}.yaml"

    @property
    def page(self) -> str:
        """The path of a page that shows the map."""
        return f"{self.name}.md"

    @property
    def text(self) -> str:
        """The path of the text of its source."""
        return f"seeds/{self.source}-{self.name}.txt"


SCRIPTS = (
    Script("latin", "Brücke für Łódź", "Die Brücke ist schön und alt", "brücke", "fähre", "alt", "teuer", "geld"),
    Script("cyrillic", "Нужен ли мост", "Старый мост опасен для людей", "мост", "паром", "старый", "дорого", "деньги"),
    Script("arabic", "هل نبني الجسر", "الجسر القديم خطير على الناس", "جسر", "عبارة", "قديم", "غال", "مال"),
    Script("chinese", "图书馆应该开放吗", "图书馆在星期天应该开放", "开放", "关闭", "证据", "反对", "假设"),
)


PAGE = """# {title}

<!-- argmap outline arguments/{name}.yaml -->
<!-- argmap end -->
"""


def make(script: Script, folder: Path) -> None:
    """Write the map in a script and its source, with its fingerprint, into a project."""
    named = {name: getattr(script, name) for name in Script.__slots__} if hasattr(Script, "__slots__") else vars(script)
    put(folder / script.map, MAP.format_map({**named, "source": f"log-{script.name}"}))
    put(folder / "other.yaml", f"argmap: 1\ntitle: {script.title}\nclaims: {{{script.thesis}: {script.quotation}.}}\n")
    put(folder / script.page, PAGE.format_map(named))
    put(folder / script.text, f"{script.quotation}. {script.title}.\n")
    put(folder / "seeds" / f"log-{script.name}.yaml", f"title: {script.title}\ntext: log-{script.name}.txt\n")


def calls(script: Script) -> dict[str, list[list[str]]]:
    """Return calls of every command on the map in a script, by what people type."""
    path, ways = script.map, ("text", "json")
    forms = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")
    return {
        "coverage": [["coverage", path, "-f", form] for form in ways],
        "diff": [
            *(["diff", "other.yaml", path, "-f", form] for form in ("text", "json", "markdown", "html", "svg")),
            ["diff", "--git", path, "other.yaml", "0", "0", path, "0", "0"],
            ["diff", script.title, path],
        ],
        "doctor": [["doctor", path, "-f", form] for form in ways],
        "evaluate": [["evaluate", path], ["evaluate", path, "--all-semantics"], ["evaluate", path, "-f", "json"]],
        "explain": [["explain", "orphan"]],
        "export": [
            *(["export", path, "--to", form] for form in ("argdown", "aif", "tgf", "gsn2x", "no-such-form")),
            *(["export", path, "--to", form, "--table", "statements"] for form in ("csv", "jsonl")),
        ],
        "flip": [["flip", path, "-f", form] for form in ways],
        "fmt": [["fmt", path, "--check"], ["fmt", path, "--diff"], ["fmt", path, f"missing-{script.title}.yaml"]],
        "help": [["help"], ["help", "validate"], ["help", script.title]],
        "import": [["import", path], ["import", script.text], ["import", f"missing-{script.title}.yaml"]],
        "list": [["list", path], ["list", path, "--open-work"], ["list", path, "-f", "json"]],
        "lsp": [["lsp", script.title]],
        "matrix": [["matrix", path, "-f", form] for form in ("text", "csv", "markdown", "html", "json")],
        "merge-driver": [["merge-driver", path, path, path, path], ["merge-driver", script.title, path, path, path]],
        "new": [["new"]],
        "pandoc-filter": [["pandoc-filter"], ["pandoc-filter", script.title]],
        "preview": [["preview", f"missing-{script.title}.yaml"], ["preview", path, "--editor", script.title]],
        "quote": [["quote", script.text, *script.quotation.split()[:2]], ["quote", script.text, script.title * 2]],
        "rename": [["rename", script.thesis, "renamed", path, "--diff"], ["rename", script.title, "renamed", path]],
        "review": [["review", script.title, "--by", script.title, "--in", path]],
        "render": [["render", path, "-o", "-", "-f", form] for form in ("svg", "dot", "mermaid", "markdown", "json")],
        "rules": [["rules", "-f", form] for form in ways],
        "schema": [["schema"]],
        "schemes": [["schemes"], ["schemes", "expert-opinion"], ["schemes", "-f", "json"]],
        "show": [["show", path], ["show", path, "--verdicts", "--color", "always"], ["show", path, "--focus", "нет"]],
        "source add": [["source", "add", script.text]],
        "source check": [["source", "check"]],
        "stats": [["stats", path, "-f", form] for form in ways],
        "sync": [["sync", script.page, "--diff"], ["sync", script.page, "--check"], ["sync", f"no-{script.title}.md"]],
        "validate": [
            *(["validate", path, "-f", form] for form in forms),
            ["validate", f"missing-{script.title}.yaml"],
            ["validate", path, "--diff"],
            ["validate", path, "--select", script.title],
        ],
        "what-if": [
            ["what-if", path, "--without", script.evidence],
            ["what-if", path, "--weight", f"{script.thesis}=2"],
        ],
        "why": [["why", script.thesis, path], ["why", script.title, path], ["why", script.thesis, path, "-f", "json"]],
    }


# What a call writes for programs, whatever the encoding for people is.
FOR_MACHINES = {
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "csv",
    "markdown",
    "html",
    "svg",
    "dot",
    "mermaid",
}


def is_for_machines(call: list[str]) -> bool:
    """Return whether a call writes data for programs to standard output."""
    return (
        bool(FOR_MACHINES & set(call))
        or call[0] in {"schema", "pandoc-filter", "new", "quote", "render", "export", "import"}
        or "--diff" in call
    )
