"""A file as a tree of YAML nodes, each with its place, and hints for what is not YAML."""
