"""The disk: argument files, folders and sources found, read, checked, mended and drawn there."""
