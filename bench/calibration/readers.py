"""Readers of other programs' files, each for as much as a calibration needs: texts, supports, attacks."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from argmap.model import Relation
from bench.calibration.foreign import Foreign

# What such files hold, which only the other programs know.
Data: TypeAlias = Any

TAGS = re.compile(r"(?<!\S)#(?:\w+|\([^)]*\))")
UNDERCUT = re.compile(r"¬app\((\w+)\)")
LTAC = re.compile(r"(?P<indent> *)- (?P<kind>\w+) (?P<link>\^)?(?P<name>[\w.-]+)(?:: (?P<text>.*?))?(?: \([^()]*\))?$")


def read_argdown(path: Path) -> Foreign:
    """Read what `argdown json` prints: statements, arguments with their premises, relations."""
    data: Data = json.loads(path.read_text(encoding="utf-8"))
    foreign = Foreign()
    for name, entry in {**data["statements"], **data["arguments"]}.items():
        texts = [member.get("text", "") for member in entry["members"]]
        foreign.add(name, TAGS.sub("", max(texts, key=len, default="")))
    for name, entry in data["arguments"].items():
        pcs = entry.get("pcs", [])
        premises = [row["title"] for row in pcs if row["role"] == "premise"]
        conclusion = next((row["title"] for row in pcs if row["role"] == "main-conclusion"), name)
        foreign.link(Relation.SUPPORTS, premises, conclusion)
    kinds = dict.fromkeys(("support", "entails"), Relation.SUPPORTS)
    # An argument is one statement here, so an undercut of it is an attack.
    kinds |= dict.fromkeys(("attack", "contrary", "undercut"), Relation.ATTACKS)
    for row in data["relations"]:
        if row["relationType"] in kinds:
            foreign.link(kinds[row["relationType"]], [row["from"]], row["to"])
        elif row["relationType"] == "contradictory":
            foreign.rivals.append((row["from"], row["to"]))
    return foreign


def read_aif(path: Path) -> Foreign:
    """Read AIF and xAIF: information nodes, and nodes of inference and conflict between them."""
    data: Data = json.loads(path.read_text(encoding="utf-8"))
    data = data.get("AIF", data)
    kinds = {"RA": Relation.SUPPORTS, "CA": Relation.ATTACKS}
    foreign = Foreign()
    for node in data["nodes"]:
        if node["type"] == "I":
            foreign.add(node["nodeID"], node["text"])
    for node in data["nodes"]:
        if node["type"] in kinds:
            premises = [edge["fromID"] for edge in data["edges"] if edge["toID"] == node["nodeID"]]
            for edge in data["edges"]:
                if edge["fromID"] == node["nodeID"]:
                    known = [premise for premise in premises if premise in foreign.texts]
                    foreign.link(kinds[node["type"]], known, edge["toID"])
    return foreign


def read_mindmup(path: Path) -> Foreign:
    """Read a MindMup argument map, whose groups of ideas support or oppose the idea above."""
    data: Data = json.loads(path.read_text(encoding="utf-8"))
    foreign = Foreign()
    waiting = [("", "", data)]
    while waiting:
        parent, place, idea = waiting.pop()
        for key, child in idea.get("ideas", {}).items():
            name = f"{place}/{key}"
            group = child.get("attr", {}).get("group")
            if group is None:
                foreign.add(name, child.get("title", ""))
                waiting.append((name, name, child))
                continue
            members = [f"{name}/{number}" for number in child.get("ideas", {})]
            for number, member in child.get("ideas", {}).items():
                foreign.add(f"{name}/{number}", member.get("title", ""))
            foreign.link(Relation.ATTACKS if group == "opposing" else Relation.SUPPORTS, members, parent)
            waiting.append((parent, name, child))
    return foreign


def read_carneades(path: Path) -> Foreign:
    """Read a map of Carneades: statements, arguments, and issues between positions.

    What denies that an argument applies, `¬app(a1)`, becomes an attack on what that argument concludes.
    """
    data: Data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    foreign = Foreign()
    for name, entry in (data.get("statements") or {}).items():
        if UNDERCUT.fullmatch(name):
            continue
        foreign.add(name, entry if isinstance(entry, str) else (entry or {}).get("text", ""))
    arguments = {name: entry for name, entry in (data.get("arguments") or {}).items() if isinstance(entry, dict)}
    for entry in arguments.values():
        premises = entry.get("premises") or []
        names = list(premises.values()) if isinstance(premises, dict) else list(premises)
        conclusion = entry.get("conclusion", "")
        undercut = UNDERCUT.fullmatch(conclusion)
        if undercut is None:
            foreign.link(Relation.SUPPORTS, names, conclusion)
        else:
            foreign.link(Relation.ATTACKS, names, arguments.get(undercut[1], {}).get("conclusion", ""))
    for entry in (data.get("issues") or {}).values():
        positions = entry.get("positions") or []
        foreign.rivals += [(positions[0], other) for other in positions[1:]]
    return foreign


def read_gsn(path: Path) -> Foreign:
    """Read a safety case of gsn2x: goals, strategies and solutions support, challenges attack."""
    data: Data = yaml.safe_load(path.read_text(encoding="utf-8"))
    foreign = Foreign()
    nodes: Mapping[str, Data] = {name: node for name, node in data.items() if isinstance(node, dict)}
    for name, node in nodes.items():
        if name[0] in "GS":
            foreign.add(name, node.get("text", ""))
    for name, node in nodes.items():
        for below in as_list(node.get("supportedBy")):
            foreign.link(Relation.SUPPORTS, [below], name)
        for above in as_list(node.get("challenges")):
            foreign.link(Relation.ATTACKS, [name], above)
    return foreign


def as_list(value: Data) -> list[str]:
    """Return one name or a list of names as a list."""
    return [value] if isinstance(value, str) else list(value or [])


def read_dsanson(path: Path) -> Foreign:
    """Read the YAML of dsanson/argmap: claims with reasons r1 and objections o1 as keys."""
    foreign = Foreign()
    waiting: list[tuple[str, Data]] = [("", yaml.safe_load(path.read_text(encoding="utf-8")))]
    while waiting:
        claim, below = waiting.pop()
        for key, value in (below or {}).items():
            if not claim:
                foreign.add(key, key)
                waiting.append((key, value))
            elif re.fullmatch(r"[ro]\d*", key):
                members = {name: entry for name, entry in value.items() if name not in {"note", "label", "strength"}}
                for name, entry in members.items():
                    foreign.add(name, name.lstrip("-"))
                    waiting.append((name, entry))
                foreign.link(Relation.ATTACKS if key[0] == "o" else Relation.SUPPORTS, list(members), claim)
    return foreign


def read_ltac(path: Path) -> Foreign:
    """Read an assurance case in LTAC: an outline in which what is indented supports what is above it."""
    foreign = Foreign()
    above: list[tuple[int, str]] = []
    links: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        match = LTAC.fullmatch(line)
        if match is None:
            continue
        while above and above[-1][0] >= len(match["indent"]):
            above.pop()
        if match["kind"] in {"Claim", "Strategy", "Evidence"}:
            foreign.add(match["name"], match["text"] or "")
            links += [(match["name"], above[-1][1])] if above else []
            above.append((len(match["indent"]), match["name"]))
    # A link may come before what it leads to.
    for name, target in links:
        foreign.link(Relation.SUPPORTS, [name], target)
    return foreign


# By what the name of a folder begins with, then by how the name of a file ends.
READERS: Mapping[str, tuple[str, Callable[[Path], Foreign]]] = {
    "argdown": (".json", read_argdown),
    "aif": (".json", read_aif),
    "xaif": (".json", read_aif),
    "mindmup": (".mup", read_mindmup),
    "carneades-yaml": (".yml", read_carneades),
    "gsn2x": (".yaml", read_gsn),
    "dsanson-argmap-yaml": (".yml", read_dsanson),
    "ltac": (".ltac", read_ltac),
}
