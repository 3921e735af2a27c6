"""Long-running faces: what stays open while maps are written."""
