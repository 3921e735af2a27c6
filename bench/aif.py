"""Graphs in AIF as AIFdb has them, of any size, and programs that read and write them: ours, and those of arguebuf."""

import json
import random

from bench.maps import SEED

WORDS = (
    "the",
    "town",
    "council",
    "road",
    "school",
    "budget",
    "money",
    "street",
    "river",
    "bridge",
    "tax",
    "rent",
    "old",
)
# Reads every file of a folder and writes it again, in one process.
OURS = (
    "import json, sys, glob; from argmap.formats.exchange.given import GivenFile; "
    "from argmap.formats.exporters import EXPORTERS, ExportOptions; "
    "from argmap.formats.importers import IMPORTERS, ImportOptions; "
    "from argmap.lint.checker import Checked; from argmap.model.graph import index; "
    "from argmap.sources.documents import Documents; from argmap.workspace.project import project_of; "
    "aif, out = IMPORTERS.get('aif'), EXPORTERS.get('aif'); paths = sorted(glob.glob(sys.argv[1] + '/*.json')); "
    "made = [aif.read(GivenFile(path, open(path, 'rb').read()), ImportOptions()) for path in paths]; "
    "checked = [Checked(index(each.map), Documents(each.map, project_of('')), ()) for each in made]; "
    "sent = [out.export(one, ExportOptions(each.rest)).content for one, each in zip(checked, made)]; "
    "print(sum(len(each) > 9 for each in sent), 'graphs')"
)
THEIRS = (
    "import json, sys, glob, arguebuf; paths = sorted(glob.glob(sys.argv[1] + '/*.json')); "
    "form = arguebuf.dump.Config(format=arguebuf.dump.Format.AIF); "
    "made = [arguebuf.load.aif(json.load(open(path, encoding='utf-8'))) for path in paths]; "
    "print(sum(len(json.dumps(arguebuf.dump.dict(each, form))) > 9 for each in made), 'graphs')"
)


def graph(size: int, seed: int = SEED) -> str:
    """Return a graph with so many nodes, half of them information, the others inferences and conflicts between them."""
    chance = random.Random(seed)
    count = (size + 1) // 2
    nodes = [
        {"nodeID": str(number), "type": "I", "text": f"{' '.join(chance.choices(WORDS, k=12))} {number}."}
        for number in range(1, count + 1)
    ]
    ends = []
    for number in range(2, count + 1):
        scheme = str(count + number)
        nodes.append({"nodeID": scheme, "type": chance.choice(("RA", "RA", "CA")), "text": "Default Inference"})
        ends += [(str(number), scheme), (scheme, str(number // 2))]
    edges = [{"edgeID": str(number), "fromID": one, "toID": other} for number, (one, other) in enumerate(ends, 1)]
    return json.dumps({"nodes": nodes, "edges": edges, "locutions": []})
