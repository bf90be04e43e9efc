"""The dialects: one family of hubs a file, and the parts that several of them read with."""
