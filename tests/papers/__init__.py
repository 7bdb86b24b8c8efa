"""Dialects of invented papers, each beside its pages."""
