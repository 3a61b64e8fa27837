"""Which days a market or a bank is open."""
