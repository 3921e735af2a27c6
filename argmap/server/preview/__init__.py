"""Maps shown in a browser, which follow their files."""
