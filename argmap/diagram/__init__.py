"""Argument maps as pictures: what is drawn, where it is placed, and how it is written."""
