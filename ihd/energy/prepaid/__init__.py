"""Money paid before the energy is used: what a top-up does, how long it lasts, and an account kept by hand."""
