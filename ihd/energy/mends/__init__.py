"""Mends: what the household sets right in its record, dated and undoable; the readings beneath stay as they were."""
