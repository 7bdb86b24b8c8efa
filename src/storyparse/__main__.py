"""The command, as ``python -m storyparse``."""

import sys

from storyparse._cli.commands import main

if __name__ == "__main__":  # pragma: no branch -- a spawned worker imports it, no more.
    sys.exit(main())
