"""Changes at random: of bytes, of lines, and of the tree that a YAML file holds. Same numbers, same changes."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import islice
from random import Random
from typing import Any, NamedTuple, TypeAlias

import yaml

from argmap.syntax import fields
from tests.any_maps import SIGNS
from tests.fuzz.foreign_files import foreign
from tests.fuzz.inputs import FuzzInput, projects, sources

# A file that grows beyond this is cut: what takes long because it is long shows nothing.
MOST_BYTES = 100_000
MOST_CHANGES = 6
MOST_TREE_BYTES = 50_000
# A tree with aliases may be far larger than its file, or hold itself.
MOST_PLACES = 20_000
# So often the file that is changed is the map, and not one that goes with it.
SHARE_OF_MAPS = 0.6
YAML_SUFFIXES = (".yaml", ".yml")
RECORDS = (fields.FILE, fields.STATEMENT, fields.STEP, fields.CITATION, fields.INDICATOR, fields.SOURCE)
KEYS = (*dict.fromkeys(name for record in RECORDS for name in record), "x-own", "<<", "argmap", "no such field", "")
BYTES = (
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n",
    b"\t",
    b"\x1b[2J",
    b"9" * 40,
    b"[" * 90,
)
MARKUP = (
    b"<p>",
    b"</p>",
    b"<table>",
    b"<!--",
    b"<script>",
    b"&#x110000;",
    b"<svg>",
    b"endobj",
    b"stream\n",
    b"/Length -1",
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2, 0.5, 1.5, 10**30, 1e308, float("nan"), float("inf"), date(2016, 5, 31)),
    *("", " ", "~", "thesis", "stay", "a -> b", "2016", "2016-13-45", "0044-03-15 BC", "55-80", "likely", "18 months"),
    *(
        "../../etc/passwd",
        "map.yaml",
        "seeds/text.yaml",
        "https://example.org/?a=b#c",
        "javascript:alert(1)",
        "w" * 3000,
    ),
    *("<script>alert(1)</script>", "::error::made up", "$(touch x)", "A101", "todo", "Why is it so?", "It is. It was."),
    *([], {}, [[]], {"": ""}, [None], {"a": {"b": ["c"]}}),
)

# The words of earlier runs, so that the same seed gives the same projects and sources as it did.
NAMES = {"projects": "False", "sources": "True"}
POOLS: Mapping[str, Callable[[], Sequence[FuzzInput]]] = {"sources": sources, "foreign": foreign}

Tree: TypeAlias = Any
Change: TypeAlias = Callable[[bytes, Random], bytes]


class Pool(StrEnum):
    """What inputs are made of."""

    PROJECTS = "projects"
    SOURCES = "sources"
    FOREIGN = "foreign"


class Mutated(NamedTuple):
    """An input that was changed, and how, for the table of counts."""

    changed: FuzzInput
    how: str


def mutated(seed: int, number: int, pool: Pool = Pool.PROJECTS) -> Mutated:
    """Return one of the inputs of a seed: the one that has this number among those of a pool that are changed."""
    random = Random(f"{seed} {number} {NAMES.get(pool, pool)}")
    chosen = any_project(random) if pool is Pool.PROJECTS else random.choice(POOLS[pool]())
    others = sorted(set(chosen.files) - {chosen.main})
    name = random.choice(others) if others and random.random() > SHARE_OF_MAPS else chosen.main
    ways: Mapping[str, Change]
    if pool is Pool.SOURCES:
        ways = {"markup": in_markup, "bytes": in_bytes, "lines": in_lines}
    elif name.endswith((".json", ".mup", ".canvas")):
        ways = {"bytes": in_bytes, "lines": in_lines, "tree": in_json}
    else:
        ways = {"bytes": in_bytes, "lines": in_lines}
        ways |= {"tree": in_tree} if name.endswith(YAML_SUFFIXES) else {}
    way = random.choice([*ways, "tree"] if "tree" in ways else [*ways])
    content = ways[way](chosen.files[name], random)[:MOST_BYTES]
    kind = os.path.splitext(chosen.main)[0] if pool is Pool.FOREIGN else kind_of(name, chosen)
    return Mutated(FuzzInput(chosen.main, {**chosen.files, name: content}), f"{kind}, {way}")


def any_project(random: Random) -> FuzzInput:
    """Return one of the projects, each group of them as often as it is to be."""
    return random.choice(random.choices([*projects().values()], [*projects()])[0])


def kind_of(name: str, among: FuzzInput) -> str:
    """Return what kind of file is changed."""
    suffix = os.path.splitext(name)[1]
    kinds = {".toml": "settings", ".fingerprint": "fingerprint", ".pdf": "PDF", ".html": "HTML"}
    is_record = suffix == ".yaml" and name != among.main and not among.files[name].startswith(b"argmap")
    return "record" if is_record else "map" if suffix in YAML_SUFFIXES else kinds.get(suffix, "text of a source")


def in_bytes(data: bytes, random: Random) -> bytes:
    """Return bytes with some of them replaced, removed, doubled or put in."""
    content = bytearray(data)
    for _ in range(random.randint(1, MOST_CHANGES)):
        first = random.randint(0, len(content))
        last = min(len(content), first + random.choice((0, 1, 1, 2, 8, 100)))
        put_in = random.choice(
            (
                b"",
                bytes([random.randrange(256)]),
                random.choice(BYTES),
                random.choice(SIGNS).encode(),
                bytes(content[first:last]) * 2,
            )
        )
        content[first:last] = put_in
    return bytes(content)


def in_markup(data: bytes, random: Random) -> bytes:
    """Return a page or a PDF document with tags and keywords put in, or numbers changed."""
    content = bytearray(data)
    for _ in range(random.randint(1, MOST_CHANGES)):
        first = random.randint(0, len(content))
        digits = [
            place for place in range(first, min(len(content), first + 400)) if content[place : place + 1].isdigit()
        ]
        if digits and random.random() < 0.5:
            content[random.choice(digits)] = random.choice(b"0123456789-")
        else:
            content[first:first] = random.choice(MARKUP) * random.choice((1, 1, 2, 300))
    return bytes(content)


def in_lines(data: bytes, random: Random) -> bytes:
    """Return a text with lines removed, doubled, moved, indented, or taken from another text."""
    lines = data.splitlines(keepends=True)
    for _ in range(random.randint(1, MOST_CHANGES)):
        place = random.randint(0, len(lines))
        here = lines[place : place + random.choice((1, 1, 2, 5))]
        changed = random.choice((dropped, doubled, moved, indented, outdented, joined, borrowed))
        lines[place : place + len(here)] = changed(here, lines, random)
    return b"".join(lines)


def dropped(_here: Sequence[bytes], _lines: Sequence[bytes], _random: Random) -> list[bytes]:
    """Return nothing."""
    return []


def doubled(here: Sequence[bytes], _lines: Sequence[bytes], random: Random) -> list[bytes]:
    """Return lines twice, or rarely very often."""
    return [*here] * random.choice((2, 2, 2, 50))


def moved(here: Sequence[bytes], lines: Sequence[bytes], random: Random) -> list[bytes]:
    """Return lines after some from another place of the same text."""
    place = random.randint(0, len(lines))
    return [*lines[place : place + 3], *here]


def indented(here: Sequence[bytes], _lines: Sequence[bytes], random: Random) -> list[bytes]:
    """Return lines further to the right."""
    return [random.choice((b" ", b"  ", b"\t", b"- ", b"# ", b"\xc2\xa0 ")) + line for line in here]


def outdented(here: Sequence[bytes], _lines: Sequence[bytes], random: Random) -> list[bytes]:
    """Return lines further to the left."""
    return [line[random.choice((1, 2, 4)) :] for line in here]


def joined(here: Sequence[bytes], _lines: Sequence[bytes], _random: Random) -> list[bytes]:
    """Return lines as one."""
    return [b" ".join(line.rstrip(b"\r\n") for line in here)]


def borrowed(here: Sequence[bytes], _lines: Sequence[bytes], random: Random) -> list[bytes]:
    """Return lines with some of another project."""
    other = any_project(random)
    taken = other.files[other.main].splitlines(keepends=True)
    place = random.randint(0, len(taken))
    return [*here, *taken[place : place + random.choice((1, 3, 9))]]


def in_tree(data: bytes, random: Random) -> bytes:
    """Return a YAML file with values and keys changed; a file that is not YAML has its lines changed."""
    tree = deepcopy(tree_of(data))
    if not isinstance(tree, dict):
        return in_lines(data, random)
    for _ in range(random.randint(1, MOST_CHANGES)):
        change_tree(tree, random)
    is_flow = random.choice((False, False, False, None, True))
    dumper = random.choice((yaml.CSafeDumper, yaml.CSafeDumper, Shared))
    written: str = yaml.dump(tree, Dumper=dumper, sort_keys=False, allow_unicode=True, default_flow_style=is_flow)
    return written.encode("utf-8", "surrogatepass")


def in_json(data: bytes, random: Random) -> bytes:
    """Return a file of JSON whose values and keys are changed; one that is not JSON has its lines changed."""
    try:
        tree = {"all": json.loads(data)}
    except (ValueError, RecursionError):
        return in_lines(data, random)
    try:
        for _ in range(random.randint(1, MOST_CHANGES)):
            change_tree(tree, random)
        written = json.dumps(tree.get("all"), default=str, ensure_ascii=random.choice((True, False)))
    except (RecursionError, ValueError):  # too deep to be copied, or in itself
        return in_lines(data, random)
    return written.encode("utf-8", "surrogatepass")


class Shared(yaml.SafeDumper):
    """Writes long texts in blocks, as people do."""


def in_block(dumper: Shared, text: str) -> yaml.ScalarNode:
    """Return a text as a block where it has several words, else as it is."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=">" if " " in text else None)


Shared.add_representer(str, in_block)


@cache
def tree_of(data: bytes) -> Tree:
    """Return what a YAML file holds, or None for one that is too large, or none at all."""
    if len(data) > MOST_TREE_BYTES:
        return None
    try:
        tree = yaml.load(data, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    is_small = isinstance(tree, dict) and len([*islice(places(tree), MOST_PLACES)]) < MOST_PLACES
    return tree if is_small else None


def change_tree(tree: Tree, random: Random) -> None:
    """Change one place of a tree: its value, its key, or what else is there."""
    tree.setdefault("title", "")
    holder, key = random.choice([*islice(places(tree), MOST_PLACES)])
    action = random.choice(("value", "value", "text", "drop", "move", "key", "nest"))
    if action == "drop":
        del holder[key]
    elif action == "text":
        holder[key] = "".join(random.choice(SIGNS) for _ in range(random.randint(1, 6)))
    elif action == "move":
        other, place = random.choice([*islice(places(tree), MOST_PLACES)])
        holder[key] = deepcopy(other[place])
    elif action == "nest":
        holder[key] = random.choice(([holder[key]], {random.choice(KEYS): holder[key]}))
    elif action == "key" and isinstance(holder, dict):
        holder[random.choice(KEYS)] = holder.pop(key)
    else:
        holder[key] = deepcopy(random.choice(VALUES))


def places(tree: Tree) -> Iterator[tuple[Any, Any]]:
    """Yield every list and mapping of a tree with each of its keys."""
    stack = [tree]
    while stack:
        holder = stack.pop()
        for key in range(len(holder)) if isinstance(holder, list) else list(holder):
            yield holder, key
            if isinstance(holder[key], list | dict):
                stack.append(holder[key])
