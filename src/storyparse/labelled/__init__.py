"""Labelled dumps: their files in and out, and how well they are read.

May import everything but the command, the workbench and what learns.
"""
