"""What the record says of a home: what is usual, what is always on, what a month will likely come to."""
