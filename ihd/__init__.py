"""An in-home energy display for British smart meters."""

__version__ = "0.1.0"
