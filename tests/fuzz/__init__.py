"""Inputs changed at random, and laws that hold for whatever comes of it: `make fuzz`."""
