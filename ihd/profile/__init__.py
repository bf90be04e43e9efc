"""The profile that `ihd` asks of a hub which can do more than report: its words, its messages, its pairing."""
