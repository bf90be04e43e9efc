"""What the household sees and touches."""
