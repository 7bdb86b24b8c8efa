"""Stories for people: rows of a terminal, a page of HTML.

May import `_io`, `_parse` and what stands below.
"""
