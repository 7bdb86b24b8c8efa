"""The passes over a page, a file each: every piece gets its role.

May import `_evidence` and what stands below; a pass imports no other pass.
"""
