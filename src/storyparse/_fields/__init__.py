"""The text of one segment in, one field of the story out.

May import `dialects`, `_dialect`, `_export`, `_text` and what stands below.
"""
