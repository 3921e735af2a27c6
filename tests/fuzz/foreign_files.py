"""Files in the formats of other tools that the harness begins with, each under the name of its format."""

import json
from collections.abc import Iterator
from functools import cache

from argmap.formats.importers import IMPORTERS
from tests.formats.importers import test_hostile_corpora, test_hostile_trees
from tests.formats.importers.test_anchors import FILES
from tests.fuzz.inputs import FuzzInput

# What has been used against readers: entities that unfold, names of files, depth, and numbers that take long to read.
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<?xml version="1.0"?><!DOCTYPE map [<!ENTITY e0 "x">{ENTITIES}]><map><node TEXT="&e11;"/></map>'
OUTSIDE = '<!DOCTYPE arggraph [<!ENTITY x SYSTEM "file:///etc/passwd">]><arggraph><edu id="e1">&x;</edu></arggraph>'
DEEP_XML = "<map>" + '<node TEXT="+ a">' * 600 + "</node>" * 600 + "</map>"
NUMBER = "9" * 5000
NODES = '{{"nodes": [{{"nodeID": {}, "type": "I", "text": "A."}}], "edges": [{{"fromID": {}, "toID": 1e999}}]}}'
LIBRARY = (
    '@article{lee2019, author = {M{\\"u}ller, Ada and {The Board}}, title = {On {B}ridges \\& more}, year = 2019}\n'
)
ITEMS = [
    {"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [[2016, 5]]}, "author": [{"family": "Lee"}]}
]
EXTREMES = {
    "freemind.mm": BOMB,
    "microtexts.xml": OUTSIDE,
    "freemind-deep.mm": DEEP_XML,
    "aif.json": NODES.format(NUMBER, f"1{NUMBER}"),
    "aif-deep.json": '{"nodes": ' + "[" * 40_000,
    "graph-json.json": '{"statements": [{"text": ' + "[" * 900 + "]" * 900 + '}], "relations": []}',
    "gsn2x.yaml": "G1: &a {text: A., supportedBy: *a}\nG2: &b [*b, *b, *b]\n",
    "carneades.yml": "statements: {a: &x {b: *x}}\narguments: {c: {conclusion: a, premises: *x}}\n",
    "csv.csv": "id,text,to,relation\na,A.,,\nb," + "B" * 90_000 + ",a,pro\n",
    "references.bib": LIBRARY * 3,
    "references.json": json.dumps(ITEMS),
}


@cache
def foreign() -> tuple[FuzzInput, ...]:
    """Return the files that are changed, each with the text that it may need next to it."""
    return (*whole(), *(FuzzInput(name, {name: content.encode()}) for name, content in EXTREMES.items()))


def whole() -> Iterator[FuzzInput]:
    """Yield a good file in each format, one of them in an encoding that has to be guessed."""
    text = (FILES / "essay.txt").read_bytes()
    for form, content in {**test_hostile_corpora.WHOLE, **test_hostile_trees.WHOLE}.items():
        name = form + IMPORTERS.get(form).suffixes[0]
        beside = {"brat.txt": text} if form == "brat" else {"minutes.txt": text} if form == "web-annotation" else {}
        yield FuzzInput(name, {name: content.encode(), **beside})
    essay = (FILES / "essay.ann").read_bytes()
    yield FuzzInput(
        "brat.ann", {"brat.ann": essay, "brat.txt": text.decode().replace("noon", "midi à").encode("cp1252")}
    )
