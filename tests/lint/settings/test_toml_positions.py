"""Places in TOML: whatever way a file is written, each key and value stands where it is said to stand."""

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from argmap.lint.settings.toml_positions import Path, places

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=6)
NAMES = st.from_regex(r"[A-Za-z0-9_-]{1,4}", fullmatch=True) | WORDS
GAPS = st.sampled_from(["", " ", "\t "])
BREAKS = st.sampled_from(["", " ", "\n", " # a [comment] = {1}\n\n  "])
SCALARS = st.sampled_from(
    [
        *("1", "-1.5e3", "0x1F", "true", "inf", "1979-05-27", "1979-05-27 07:32:00.5-08:00", "07:32:00"),
        *('""', "''", '"a # b"', '"\\" ]"', "'\\'", '"""a\n"b" """', '""""""', "'''\n'a' ]'''", '"""x"""""'),
    ]
)


def quoted(name: str, *, always: bool) -> str:
    """Return a name as a key."""
    is_bare = name and all(c.isascii() and (c.isalnum() or c in "_-") for c in name)
    if is_bare and not always:
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


@st.composite
def values(draw: st.DrawFn, depth: int = 2) -> str:
    """Return a value as it may be written."""
    kinds = ["scalar", "list", "table"] if depth else ["scalar"]
    kind: str = draw(st.sampled_from(kinds))
    if kind == "scalar":
        return draw(SCALARS)
    if kind == "list":
        items = draw(st.lists(values(depth - 1), max_size=3))
        has_tail = draw(st.booleans())
        tail = "," if items and has_tail else ""
        inside = ",".join(draw(BREAKS) + item + draw(BREAKS) for item in items)
        return f"[{inside}{tail}{draw(BREAKS)}]"
    names = draw(st.lists(NAMES, unique=True, max_size=3))
    entries = [f"{draw(keys(name))} = {draw(values(depth - 1))}" for name in names]
    return "{" + ", ".join(entries) + draw(GAPS) + "}"


@st.composite
def keys(draw: st.DrawFn, name: str) -> str:
    """Return a key as it may be written, dotted or not."""
    parts = [name, *draw(st.lists(NAMES, max_size=1))]
    is_quoted = draw(st.booleans())
    dot = draw(GAPS) + "." + draw(GAPS)
    return dot.join(quoted(part, always=is_quoted) for part in parts)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a file with tables, lists of tables and entries."""
    names = draw(st.lists(NAMES, unique=True, max_size=4))
    lines = [f"{draw(keys(name))} = {draw(values())}{draw(st.sampled_from(['', ' # remark']))}" for name in names]
    for number, name in enumerate(draw(st.lists(NAMES, unique=True, max_size=3))):
        table = f"t{number}.{quoted(name, always=draw(st.booleans()))}"
        header = draw(st.sampled_from([f"[{table}]", f"[ t{number} . {quoted(name, always=False)} ]", f"[[{table}]]"]))
        for _ in range(2 if header.startswith("[[") else 1):
            entry = draw(NAMES)
            lines += ["", header, f"  {draw(keys(entry))} = {draw(values())}"]
    break_ = draw(st.sampled_from(["\n", "\r\n"]))
    return "".join(line.replace("\n", break_) + break_ for line in lines)


def parts_of(data: Any) -> Iterator[tuple[Path, Any]]:
    """Yield each part of the data with its path."""
    stack: list[tuple[Path, Any]] = [((), data)]
    while stack:
        path, value = stack.pop()
        yield path, value
        inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        stack.extend(((*path, name), each) for name, each in inside)


@given(documents())
def test_every_key_and_value_of_a_file_has_its_place(content: str) -> None:
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError:
        return
    found = places(content)
    parts = dict(parts_of(data))
    assert found.keys() == parts.keys()
    for path, value in parts.items():
        if not path:
            continue
        (first, last), (begin, end) = found[path]
        if isinstance(path[-1], str):
            assert tomllib.loads(f"{content[first:last]} = 0") == {path[-1]: 0}
        if (begin, end) != (first, last) or not isinstance(value, dict | list):
            assert str(tomllib.loads(f"value = {content[begin:end]}")["value"]) == str(value)


def test_the_places_of_a_small_file() -> None:
    content = '[tool.argmap]\nselect = ["A1", "A2"]\n'
    found = {
        path: (content[slice(*place.key)], content[slice(*place.value)]) for path, place in places(content).items()
    }
    assert found == {
        (): ("", ""),
        ("tool",): ("tool", "tool"),
        ("tool", "argmap"): ("argmap", "argmap"),
        ("tool", "argmap", "select"): ("select", '["A1", "A2"]'),
        ("tool", "argmap", "select", 0): ('"A1"', '"A1"'),
        ("tool", "argmap", "select", 1): ('"A2"', '"A2"'),
    }
