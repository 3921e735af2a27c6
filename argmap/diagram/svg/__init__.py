"""The picture as SVG: its markup, and the style that gives it colours.

What stands in a picture has stable ids and classes, which the script of a page may rely on:

| element | id | class | more |
| --- | --- | --- | --- |
| `svg` | | `argmap`, and `argmap-` with the prefix | `data-direction`: TB, BT, LR or RL |
| the title of the whole | `PREFIX.title` | | |
| what stands above the picture | `PREFIX.head` | `head` | |
| the legend in it | `PREFIX.legend` | `legend` | |
| the picture below it | `PREFIX.picture` | | |
| all groups, lines, titles of groups, nodes | `PREFIX.groups`, `PREFIX.lines`, `PREFIX.titles`, `PREFIX.nodes` | | so |
| a group | `PREFIX.group:` with its id | `group` | |
| the title of a group | `PREFIX.group-title:` with the group's id | `group` | |
| a statement in a box of its own | `PREFIX:` with its id | `box` and its kind, or `thesis`; its flags | |
| a card | `PREFIX.card:` with the id of its first statement | `card` | holds its rows |
| a statement on a card | `PREFIX:` with its id | `row` and its kind; its flags | |
| a point on lines | `PREFIX.step:` with its step | `joint`; `linked` where premises meet | `data-step`: the step's id |
| a line | `PREFIX.line:` with its stroke and its ends | `line` and its stroke | see below |

The prefix is that of the picture, see `argmap.diagram.scene.ids`; the style keeps to elements below the class that has
it, so that two pictures in one page do each other no harm. The strokes are `supports`, `attacks`, `undercuts` and
`contradicts`; the one flag is `verified`. A line has `data-start` and `data-end`, the ids in the SVG of what it leads
from and to; `data-premises`, the ids in the map of the statements at the beginning of its whole step with spaces
between; and `data-target`, the id in the map of the statement or step that this bears on.
A line that ends at a joint of its own step is half of one.

In a box or row: `.frame` is the outline, `.kind` the lines of the head, `.words` those of the statement, `.citation`
those of the citation, `.sign` a drawn sign. In a line: `.stroke` is the line, `.tip` or `.bar` its head.
Where verdicts are drawn, the group `PREFIX.picture` is `judged`; without that class little of them is seen. A box or
row is then `falls`, `tied`, `undecided`, `unproven` or none of these, and holds a `.wave` (undecided) or another
`.mark`, a `.scale` and on it its strength, `.strength`; `.scale` is `unknown` where there is no number. What the best
support of a thesis stands on and runs along is `bearing`.
The words of lines, where asked for, stand behind all lines: `text.word` with the class of the line.
The first `title` in a group is its words as a sentence, and its `aria-label` too.
"""

from argmap.diagram.svg.document import Dress, draw
from argmap.diagram.svg.style import stylesheet

__all__ = ["Dress", "draw", "stylesheet"]
