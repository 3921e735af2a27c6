"""A name that is nearly that of a speaker.

Why
    The id of a speaker carries their name and voice, and `argmap rename` can change it. A name that differs by a letter
    is treated as another person's.

Bad
    speakers:
      owner: {name: The owner of the shop, voice: reported}
    claims:
      stay:
        text: The shop stays open.
        evidence:
          letter:
            text: The owner will not sell the shop.
            source: letter
            by: ownr
    sources:
      letter: {title: A letter of the owner}

Good
    speakers:
      owner: {name: The owner of the shop, voice: reported}
    claims:
      stay:
        text: The shop stays open.
        evidence:
          letter:
            text: The owner will not sell the shop.
            source: letter
            by: owner
    sources:
      letter: {title: A letter of the owner}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.base.suggestions import nearest
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A113"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.SPEAKERS
# Searching for the nearest name takes time, so only the first names get suggestions.
MOST_SUGGESTIONS = 200


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement and step whose `by` is nearly the name of a speaker."""
    speakers = context.map.speakers
    ids = {name: name for name in speakers} | {each.name: name for name, each in speakers.items()}
    meant: dict[str, str | None] = {}
    for said in context.map.said():
        if said.by is None or said.by in speakers:
            continue
        if said.by not in meant and len(meant) < MOST_SUGGESTIONS:
            meant[said.by] = nearest(said.by, ids)
        name = meant.get(said.by)
        if name is not None:
            message = f'no speaker is called "{said.by}"'
            yield Finding(CODE, said.place("by"), message, f'write the id of the speaker, "{ids[name]}"')
