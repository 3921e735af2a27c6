"""The Argument Interchange Format in JSON, as AIFdb and OVA write it: code shared by import and export."""
