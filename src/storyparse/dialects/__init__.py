"""Dialects: publishers' habits and languages' words, as data."""
