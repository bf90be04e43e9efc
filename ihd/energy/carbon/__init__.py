"""What the energy used has cost in carbon, and how that is known."""
