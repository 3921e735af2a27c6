"""Sources: documents, citations, quotation matching, fingerprints, coverage and text extraction."""
