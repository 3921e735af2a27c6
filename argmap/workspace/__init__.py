"""Work with files and folders: reading, settings, writing, drawing, and checking many files."""
