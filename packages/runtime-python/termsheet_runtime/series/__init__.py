"""Facts by day, windows of days, and statistics over them."""
