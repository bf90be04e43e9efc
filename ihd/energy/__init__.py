"""The household's own words for energy, money and time: standard library only, and never asks the clock."""
