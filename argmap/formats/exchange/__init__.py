"""Code shared by importers and exporters: reading files, building maps, and reporting losses."""
