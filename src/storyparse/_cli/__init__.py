"""The command: its options, and what each sub-command does, a module each.

May import everything but `__main__`.
"""
