"""What holds for every test: Hypothesis takes the time that it needs, and tries the same examples on every machine."""

from hypothesis import settings

settings.register_profile("argmap", deadline=None, derandomize=True)
settings.load_profile("argmap")
