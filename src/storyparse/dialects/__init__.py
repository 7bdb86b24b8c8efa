"""Dialects: publishers' habits and languages' words, as data.

May import `_dialect` and what stands below.
"""
