"""What is in a corpus, counted.

May import `corpus._run`, `corpus._read` and what stands below `corpus`.
"""
