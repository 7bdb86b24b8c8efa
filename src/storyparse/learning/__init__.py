"""Labelled dumps in, what the evidence of headings weighs out; pages in, a draft of a dialect out.

May import everything but the command and the workbench.
"""
