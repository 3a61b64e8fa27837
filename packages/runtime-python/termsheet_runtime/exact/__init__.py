"""Exact numbers: import from the modules, `exact.py` first."""
