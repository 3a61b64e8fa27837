"""Dates that come again and again."""
