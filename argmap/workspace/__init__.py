"""Files and folders: reading, settings, writing, drawing and checking many files."""
