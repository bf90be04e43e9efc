"""Wires the house together: the only folder that knows every room."""
