"""Views of a map: a part of it, an overview with a page for each branch, and an outline."""

from argmap.model.views.excerpts import GroupBy
from argmap.model.views.parts import WHOLE, Hidden, Shown, View, Vocabulary, require, see, suits, vocabulary

__all__ = ["WHOLE", "GroupBy", "Hidden", "Shown", "View", "Vocabulary", "require", "see", "suits", "vocabulary"]
