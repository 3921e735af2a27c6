"""Maps in the programs of others."""
