"""A pretend home that speaks like a real hub: for the demo, the tests and the pictures."""
