"""The picture as SVG: its markup, with colours and strokes as attributes that every viewer takes.

What is in a picture has stable ids and classes, which the script of a page may rely on:

| element | id | class | more |
| --- | --- | --- | --- |
| `svg` | | `argmap`, and `argmap-` with the prefix | `data-direction`: TB, BT, LR or RL |
| the title of the whole | `PREFIX.title` | | |
| what stands above the picture | `PREFIX.head` | `head` | |
| the legend in it | `PREFIX.legend` | `legend` | |
| the picture below it | `PREFIX.picture` | | |
| all bands, lines, boxes | `PREFIX.groups`, `PREFIX.lines`, `PREFIX.nodes` | | so |
| a band of a group, with its title | `PREFIX.group:` with its id | `group`, `group2` and so on | |
| a statement in a box of its own | `PREFIX:` with its id | `box` and its kind, or `thesis`; its flags | |
| a card | `PREFIX.card:` with the id of its first statement | `card` | holds its rows |
| a statement on a card | `PREFIX:` with its id | `row` and its kind; its flags | |
| a stand-in | `PREFIX.stand-in:` with its step and statement | `stand-in` | leads to the box |
| a step | `PREFIX.step:` with its id | `line` and its stroke | see below |
| a trunk | `PREFIX.trunk:` with its stroke and target | `trunk` and its stroke | |
| a contradiction | `PREFIX.contradiction:` with two statements | `line contradicts` | |

The prefix is that of the picture, see `argmap.diagram.scene.ids`; rules keep to elements below the class that has it,
so that two pictures in one page do each other no harm. The strokes are `supports`, `attacks`, `undercuts` and
`contradicts`; the one flag is `verified`. A step has `data-premises`, the ids in the map of its statements with spaces
between; and `data-target`, the id in the map of the statement or step that it supports or attacks. It holds its
`.stroke` up to the trunk, its `.bracket` and the `.joint`s on it; a trunk its `.stroke`s and its `.tip` or `.bar`.

In a box or row: `.frame` is the outline, `.spine` its edge to the target, `.kind` the lines of the head, `.words` those
of the statement, `.citation` those of the citation, `.indicator` those of what to watch for, `.sign` a drawn sign,
`.number` its number and `.note` what it supports or attacks elsewhere.
Where verdicts are drawn, the group `PREFIX.picture` is `judged`; without that class little of them is seen. A box or
row is then `falls`, `tied`, `undecided`, `unproven` or none of these, and holds a `.wave` (undecided) or another
`.mark`, a `.scale` and on it its strength, `.strength`; `.scale` is `unknown` where there is no number. What the best
support of a thesis rests on and runs along is `bearing`.
The words of lines, where asked for, follow all lines: `text.word`.
The first `title` in a group is its words as a sentence, and its `aria-label` too.
"""

from argmap.diagram.svg.document import MARGIN, Dress, draw, draw_head, frame_of, head_size
from argmap.diagram.svg.paint import stylesheet

__all__ = ["MARGIN", "Dress", "draw", "draw_head", "frame_of", "head_size", "stylesheet"]
