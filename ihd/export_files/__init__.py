"""The diary as files for other programs: CSV, JSON Lines and Parquet."""
