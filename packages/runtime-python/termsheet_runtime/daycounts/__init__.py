"""Rules that turn the days between two dates into a part of a year."""
