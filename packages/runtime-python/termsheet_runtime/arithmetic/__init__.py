"""What operators do with values, also with those that are missing or not yet known."""
