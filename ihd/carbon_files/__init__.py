"""Reads what tells how clean the grid is: saved answers of the Carbon Intensity API, and tables."""
