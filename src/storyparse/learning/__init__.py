"""Labelled dumps in; out how well they are read, and what the evidence of headings weighs.

May import everything but the command.
"""
