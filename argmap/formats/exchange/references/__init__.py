"""Bibliographic references: sources as CSL-JSON items, which BibTeX entries are read into and written from."""
