"""The picture as SVG, with colours and strokes as attributes that every viewer supports.

The parts of a picture have stable ids and classes, which the script of a page may rely on:

| element | id | class | more |
| --- | --- | --- | --- |
| `svg` | | `argmap`, and `argmap-` with the prefix | `data-direction`: TB, BT, LR or RL |
| the title of the picture | `PREFIX.title` | | |
| the head above the picture | `PREFIX.head` | `head` | |
| the legend in it | `PREFIX.legend` | `legend` | |
| the picture below it | `PREFIX.picture` | | |
| all bands, lines, boxes | `PREFIX.groups`, `PREFIX.lines`, `PREFIX.nodes` | | drawn in this order |
| a band of a group, with its title | `PREFIX.group:` with its id | `group`, `group2` and so on | |
| a statement in a box of its own | `PREFIX:` with its id | `box` and its kind, or `thesis`; its flags | |
| a card | `PREFIX.card:` with the id of its first statement | `card` | holds its rows |
| a statement on a card | `PREFIX:` with its id | `row` and its kind; its flags | |
| a stand-in | `PREFIX.stand-in:` with its step and statement | `stand-in` | links to the box |
| a step | `PREFIX.step:` with its id | `line` and its stroke | see below |
| a trunk | `PREFIX.trunk:` with its stroke and target | `trunk` and its stroke | |
| a contradiction | `PREFIX.contradiction:` with two statements | `line contradicts` | |

The prefix is that of the picture, see `argmap.diagram.scene.ids`; style rules only select elements below the class with
the prefix, so that two pictures in one page do not affect each other. The strokes are `supports`, `attacks`,
`undercuts` and `contradicts`; the only flag is `verified`. A step has `data-premises`, the ids of its premises in the
map, separated by spaces, and `data-target`, the id of the statement or step that it supports or attacks. It contains
its `.stroke` up to the trunk, its `.bracket` and its `.joint`s; a trunk contains its `.stroke`s and its `.tip` or
`.bar`.

In a box or row, `.frame` is the outline, `.spine` the edge towards the target, `.kind` the lines of the head, `.words`
those of the statement, `.citation` those of the citation, `.indicator` those of what to watch for, `.sign` a drawn
sign, `.number` the number, and `.note` what the statement supports or attacks elsewhere. If verdicts are drawn, the
group `PREFIX.picture` has the class `judged`; without that class little of them is visible. A box or row then may have
the class `falls`, `tied`, `undecided` or `unproven`, and contains a `.wave` (undecided) or another `.mark`, a `.scale`
and on it the bar of its `.strength`; the `.scale` is `unknown` if there is no number. The boxes and lines on which the
best support of a thesis depends have the class `bearing`. The labels of lines, if requested, follow all lines as
`text.word`. The first `title` in a group is its content as a sentence, and is also its `aria-label`.
"""

from argmap.diagram.svg.document import MARGIN, Dress, draw, draw_head, frame_of, head_size
from argmap.diagram.svg.paint import stylesheet

__all__ = ["MARGIN", "Dress", "draw", "draw_head", "frame_of", "head_size", "stylesheet"]
