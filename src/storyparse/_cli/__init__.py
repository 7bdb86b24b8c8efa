"""The command: its options, and what each sub-command does.

Stands above everything but `__main__`.
"""
