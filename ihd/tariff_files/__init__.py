"""Tariffs as files: a TOML text, and the CSV texts of half-hourly prices beside it."""

from ihd.tariff_files.faults import Fault, TariffTrouble
from ihd.tariff_files.reading import TariffFile, parse, read

__all__ = ["Fault", "TariffFile", "TariffTrouble", "parse", "read"]
