"""The Argument Interchange Format in JSON, as AIFdb and OVA write it: what import and export share."""
