"""The difference of two maps as text, JSON, Markdown and HTML."""
