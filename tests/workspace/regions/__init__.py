"""Regions of documents."""
