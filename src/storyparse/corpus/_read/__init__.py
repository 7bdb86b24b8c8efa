"""Any name in, documents out: packed files, archives, addresses.

May import what stands below `corpus`, and no other part of it.
"""
