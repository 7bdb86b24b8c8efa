"""Bytes in and out, and processes: files, descriptors, workers.

May import `_parse` and what stands below.
"""
