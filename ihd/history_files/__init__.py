"""Past readings out of files of every make: what a file says, and the half-hours that it makes."""
