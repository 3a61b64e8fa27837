"""What amounts are counted in."""
