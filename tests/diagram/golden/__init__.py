"""Pictures that are examined in review: each map has its SVG next to it; `python -m tests.diagram.golden` draws them.

The first line of a map tells the options that it is drawn with.
"""
