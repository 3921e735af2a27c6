"""Tests of what is released: the wheel, the source distribution, and what they hold."""
