"""The bill check: a bill reckoned again, line by line, and the line that differs named."""
