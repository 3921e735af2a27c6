"""Pictures: what is drawn, where it goes, and how it is written."""
