"""Characters: cutting into lines, the matching form, comparison.

Knows no news. May import nothing of storyparse.
"""
