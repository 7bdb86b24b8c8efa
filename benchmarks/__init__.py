"""How fast storyparse is, as ratios: `python -m benchmarks` runs all of it but the large files.

Nothing here is a test, for a timed test fails on a busy day. Two things compared are always timed
turn by turn in one run, and the figure is the median of their ratios: what disturbs one disturbs
the other.
"""
