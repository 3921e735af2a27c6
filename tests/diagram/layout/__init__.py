"""Tests of the places that argmap gives to pictures which are nearly trees."""
