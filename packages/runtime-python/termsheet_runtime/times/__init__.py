"""Times of day in named zones."""
