"""What importers and exporters share: files that are read, maps that are put together, and accounts of what is lost."""
