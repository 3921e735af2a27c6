"""References: sources as items of CSL-JSON, which entries of BibTeX are read as and written from."""
