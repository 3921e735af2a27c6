"""Maps for tests of the preview."""

MAP = """argmap: 1
title: A street
claims:
  close-it:
    text: The street should be closed to cars.
    claims:
      quiet: {text: A closed street is quiet., source: letter, locator: page 1}
      safe: {text: A closed street is safe., source: survey, locator: page 1}
    counterarguments:
      shops:
        text: The shops would lose customers.
        source: letter
        locator: page 1
        counterarguments:
          more-walkers: {text: Who walks buys more., source: letter, locator: page 1}
sources:
  letter: {title: A letter, issued: 2025}
  survey: {title: A survey, issued: 2025}
"""
BROKEN = MAP.replace("claims:", "clams:", 1)
