"""Delivery of comparisons: to standard output, to a file, or each picture to its own file."""

import os
from collections.abc import Sequence

from argmap.base.tuples import NamedTuple
from argmap.cli.output import Colour, save, write_answer
from argmap.cli.presenters.difference.forms import Presented, document
from argmap.cli.streams import say
from argmap.language.phrases import plural
from argmap.workspace import targets
from argmap.workspace.folders import MapFile
from argmap.workspace.recording import Recorder

SVG = "svg"


class Delivery(NamedTuple):
    """Where to write an answer and in which format; the names of both versions, and the paths of all files read."""

    form: str
    output: str
    versions: tuple[str, str]
    read: set[str]


def deliver(found: Sequence[Presented], to: Delivery, color: Colour, *, quiet: bool) -> int:
    """Write the comparisons, as one document or each picture to its own file, and return the number of differing maps.

    Raises ArgmapError and OSError.
    """
    drawn = pictures(found, to.output) if to.form == SVG else {to.output: ""}
    targets.refuse_read([path for path in drawn if path != targets.STANDARD_OUTPUT], Recorder(found=to.read))
    for path, picture in drawn.items():
        content = picture or document(found, to.form, to.versions)
        if path == targets.STANDARD_OUTPUT:
            write_answer(content, to.form, color=color)
        else:
            save(path, content, quiet=quiet)
            say(f"-> {path}", quiet=quiet)
    differing = sum(one.is_different for one in found)
    say(f"{plural(len(found), 'map')} compared, {differing:,} different", quiet=quiet)
    return differing


def pictures(found: Sequence[Presented], output: str) -> dict[str, str]:
    """Return the pictures of the differing maps, or of the only map, by their target paths. Raises ArgmapError."""
    shown = [one for one in found if one.is_different] or found[:1]
    files = [MapFile(one.path, os.path.splitext(os.path.basename(one.path))[0]) for one in shown]
    return {path: one.picture for path, one in zip(targets.targets_of(files, output, ".svg"), shown, strict=True)}
