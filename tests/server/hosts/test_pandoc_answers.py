"""What the filter for pandoc is answered, without pandoc."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.errors import ArgmapError
from argmap.server.hosts.pandoc.answers import answer
from tests.laws import examples
from tests.server.hosts.pandoc_documents import MILK

FORMS = ("html", "latex", "docx", "epub", "plain", "html+smart", "no-such-format")
TEXTS = st.text() | st.sampled_from((MILK, f"{MILK}bogus: 1\n"))
OPTIONS = st.dictionaries(st.sampled_from(("caption", "alt", "fig-cap", "file", "pos", "focus")) | st.text(), st.text())
DEEP = "argmap: 1\ntitle: A\nclaims: " + "".join(f"{{c{level}: {{text: C{level}, claims: " for level in range(7))


def asked(
    *fences: tuple[str, dict[str, str]], form: str = "html", version: tuple[int, ...] = (1, 23)
) -> dict[str, Any]:
    """Return the answer to fences with their options, for a format and a version of pandoc's types."""
    blocks = [["", ["argmap"], [list(pair) for pair in options.items()]] for _, options in fences]
    written = [{"t": "CodeBlock", "c": [block, text]} for block, (text, _) in zip(blocks, fences, strict=True)]
    meta = {"format": {"t": "MetaString", "c": form}, "inputs": {"t": "MetaList", "c": []}}
    question = {"pandoc-api-version": version, "meta": meta, "blocks": written}
    found: dict[str, Any] = json.loads(answer(json.dumps(question)))
    return found


def kinds(value: object) -> list[str]:
    """Return the kinds of all elements, in order."""
    if isinstance(value, list):
        return [kind for each in value for kind in kinds(each)]
    if isinstance(value, dict):
        return [str(value["t"]), *kinds(value.get("c", []))]
    return []


@pytest.mark.parametrize(
    ("form", "version", "expected"),
    [
        ("html", (1, 22), ["RawBlock", "Plain", "RawInline", "RawBlock"]),
        ("revealjs", (1, 23), ["RawBlock", "Plain", "RawInline", "RawBlock"]),
        ("docx", (1, 22), ["Para", "Image", "Div", "Para", "RawInline"]),
        ("docx", (1, 23), ["Figure", "Plain", "RawInline", "Plain", "Image"]),
        ("latex", (1, 22), ["Para", "Image", "RawInline"]),
        ("latex", (1, 23), ["Figure", "Plain", "RawInline", "Plain", "Image"]),
        ("gfm", (1, 23), ["BulletList", "Plain", "BulletList", "Plain", "Strong", "Para", "RawInline"]),
    ],
)
@pytest.mark.slow
def test_each_format_has_what_it_can_show(form: str, version: tuple[int, ...], expected: list[str]) -> None:
    found = asked((MILK, {"caption": "Why?"}), form=form, version=version)
    assert found["pandoc-api-version"] == list(version)
    assert [kind for kind in kinds(found["blocks"][0]["c"][1]) if kind not in {"Str", "Space"}] == expected


def test_lists_in_print_are_no_deeper_than_latex_takes() -> None:
    text = f"{DEEP}{{c7: The last.}}{'}}' * 7}"
    outlines = [asked((text, {"form": "outline"}), form=form)["blocks"] for form in ("latex", "plain")]
    assert [kinds(each).count("BulletList") for each in outlines] == [4, 8]


def test_a_large_image_fits_on_a_page() -> None:
    claims = "".join(f"  c{number}: {{text: Claim {number}.}}\n" for number in range(40))
    found = asked((f"argmap: 1\ntitle: A\nclaims:\n{claims}", {"direction": "LR"}), form="typst")
    attributes = dict(found["blocks"][0]["c"][1][0]["c"][0]["c"][0][2])
    assert 0 < float(attributes["width"].removesuffix("in")) < 6
    assert attributes["media"].endswith(".svg")


def test_verdicts_are_left_out_where_a_picture_becomes_an_outline() -> None:
    assert asked((MILK, {"verdicts": "true"}), form="plain")["meta"] == {}
    message = asked((MILK, {"verdicts": "true", "form": "outline"}), form="plain")["meta"]["warnings"]["c"][0]["c"]
    assert message.endswith('"outline" shows no verdicts: use svg')


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "no JSON", '{"meta": {}}', "[" * 100_000, "\ud800"])
def test_other_input_is_refused(text: str) -> None:
    with pytest.raises(ArgmapError, match=r"^standard input is not a request of the filter"):
        answer(text)


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(st.tuples(TEXTS, OPTIONS), max_size=3), st.sampled_from(FORMS))
def test_every_fence_has_an_answer_whatever_it_holds(fences: list[tuple[str, dict[str, str]]], form: str) -> None:
    found = asked(*fences, form=form)
    assert [block["t"] for block in found["blocks"]] == ["Div"] * len(fences)
    assert all(block["c"][1] for block in found["blocks"])
