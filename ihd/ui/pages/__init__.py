"""The pages: each is told what to show, and tells what was touched."""
