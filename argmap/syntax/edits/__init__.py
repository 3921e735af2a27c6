"""Changes to a map as minimal edits of its files, which preserve comments and layout."""

from argmap.syntax.edits.adding import add, add_argument
from argmap.syntax.edits.connecting import connect
from argmap.syntax.edits.disconnecting import disconnect
from argmap.syntax.edits.fields import remove_field, reword, set_field
from argmap.syntax.edits.file import Edited, Refused, with_edits
from argmap.syntax.edits.moving import move, relocations
from argmap.syntax.edits.owners import owners_of
from argmap.syntax.edits.placed import remove_at, replace_at, set_next_to
from argmap.syntax.edits.relocating import relocate
from argmap.syntax.edits.removing import remove
from argmap.syntax.edits.renaming import rename

__all__ = [
    "Edited",
    "Refused",
    "add",
    "add_argument",
    "connect",
    "disconnect",
    "move",
    "owners_of",
    "relocate",
    "relocations",
    "remove",
    "remove_at",
    "remove_field",
    "rename",
    "replace_at",
    "reword",
    "set_field",
    "set_next_to",
    "with_edits",
]
