"""The picture as SVG: its markup, and the style that gives it colours.

What stands in a picture has stable ids and classes, which the script of a page may rely on:

| element | id | class | more |
| --- | --- | --- | --- |
| `svg` | | `argmap` | `data-direction`: TB, BT, LR or RL |
| what stands above the picture | `argmap:head` | `head` | |
| the legend in it | `argmap:legend` | `legend` | |
| all groups, lines, titles of groups, nodes | `argmap:groups`, `argmap:lines`, `argmap:titles`, `argmap:nodes` | | so |
| a group and its title | `argmap:group:0` and on, `argmap:group:0:title` and on | `group` | |
| a statement in a box of its own | its id | `box` and its kind, or `thesis`; its flags (`verified`) | |
| a card | `argmap:n3` and on | `card` | holds its rows |
| a statement on a card | its id | `row` and its kind; its flags | |
| a point on lines | `argmap:n3` and on | `joint`; `linked` where premises meet | `data-step`: the step's id |
| a line | `argmap:line:0` and on | `line` and `supports`, `attacks`, `undercuts` or `contradicts` | see below |

A number behind `argmap:n` or `argmap:line:` is the place in `Picture.nodes` or `Picture.lines`. A line has `data-start`
and `data-end`, the ids in the SVG of what it leads from and to; `data-premises`, the ids of the statements at the
beginning of its whole step with spaces between; and `data-target`, the id of the statement or step that this bears on.
A line that ends at a joint of its own step is half of one.

In a box or row: `.frame` is the outline, `.kind` the lines of the head, `.words` those of the statement, `.citation`
those of the citation, `.sign` a drawn sign. In a line: `.stroke` is the line, `.tip` or `.bar` its head.
Where verdicts are drawn, the group `argmap:picture` is `judged`; without that class little of them is seen. A box or
row is then `falls`, `undecided` or neither, and holds a `.wave` (undecided), a `.scale` and on it its strength,
`.strength`; `.scale` is `unknown` where there is no number. What the best support of a thesis stands on and runs along
is `bearing`.
The words of lines, where asked for, stand behind all lines: `text.word` with the class of the line.
The first `title` in a group is its words as a sentence, and its `aria-label` too.
"""

from argmap.diagram.svg.document import Dress, draw
from argmap.diagram.svg.style import stylesheet

__all__ = ["Dress", "draw", "stylesheet"]
