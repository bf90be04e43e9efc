"""Runs ihd."""

import sys


def main() -> int:
    """Read the command line and do what it says; the exit status."""
    from ihd.app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
