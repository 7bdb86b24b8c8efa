"""A page in the browser, on this machine only, to work on a dialect in.

Needs the extra ``storyparse[workbench]``. May import everything but the command.
"""
