"""What lines show of themselves and beside others.

Never sees a page. May import `_dumps`, `_fields` and what stands below.
"""
