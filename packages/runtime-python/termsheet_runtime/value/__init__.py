"""What an expression gives, and why there is none."""
