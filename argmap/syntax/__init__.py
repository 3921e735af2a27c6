"""The file format: fields, reader, schema, edits, schemes and the starter file."""
