"""Runs that stop and go on, and their outputs in columns and lines.

May import `corpus._read` and what it may.
"""
