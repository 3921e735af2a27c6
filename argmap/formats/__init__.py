"""The formats that maps are drawn in: one module each, with `SUFFIX` and `render(shown, documents, look, engine)`.

A format of pictures composes the picture of the graph; one of data or prose reads the graph itself. One that sets
`HAS_PAGES` draws large maps as an overview and pages with links between them. One that draws the
verdicts of `look.outlook` sets `SHOWS_VERDICTS`; one that always has them, and the effects of falls too, `SHOWS_FALLS`.
"""
