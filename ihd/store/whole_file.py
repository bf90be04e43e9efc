"""The names by which the store knew the writer of whole files and the words on what cannot be written."""

from ihd.store.unwritten import unwritten
from ihd.whole_file import PART, sync, whole

__all__ = ["PART", "sync", "unwritten", "whole"]
