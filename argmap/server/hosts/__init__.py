"""Programs that show maps among other things, one module each. None loads its host before that loads it."""
