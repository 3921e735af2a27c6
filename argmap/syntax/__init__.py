"""The file format: fields, reader, writer, formatter, edits, schema, schemes and the starter file."""
