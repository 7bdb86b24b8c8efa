"""A page whose every piece has its role in, its story out.

May import `_classify` and what stands below.
"""
