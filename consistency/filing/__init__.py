"""Filling an archive, comparing all of it, and doing both on many machines."""
