"""Characters: cutting into lines, the matching form, comparison.

Knows no news. May import `_errors` and `_model`.
"""
