"""Runs ihd."""

import gc
import sys


def main() -> int:
    """Read the command line and do what it says; the exit status."""
    gc.disable()  # what a start makes stays: looking for rubbish in it only delays the first paint. cli.run enables it
    from ihd.app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
