"""The types of an evaluation, and what the semantics share."""
