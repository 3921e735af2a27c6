"""The types of an evaluation, and what the semantics have in common."""
