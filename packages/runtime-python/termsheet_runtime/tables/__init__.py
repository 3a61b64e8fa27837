"""Tables read between their rows."""
