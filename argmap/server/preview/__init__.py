"""The preview: maps shown in a browser, updated when their files change."""
