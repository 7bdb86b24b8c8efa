"""Runs the command and ends, as `kill -9` would, just before one of its steps on the disk.

    python killed.py STEP ARGUMENTS

A step is whatever makes, moves or removes something in the folder it runs in, or opens it to
write. One that is not reached kills nothing: then the number of steps is printed, last.
"""

from __future__ import annotations

import os
import sys

from storyparse._cli.commands import main

STEPS = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "open"})


def killing(step: int) -> list[int]:
    """Have the process end before a step; give the count of steps, which goes on."""
    count = [0]
    here = os.path.realpath(".")
    writing = os.O_WRONLY | os.O_RDWR

    def before(event: str, given: tuple[object, ...]) -> None:
        if event not in STEPS or not isinstance(given[0], (str, bytes, os.PathLike)):
            return
        if event == "open" and not (isinstance(given[2], int) and given[2] & writing):
            return
        if not os.path.realpath(os.fsdecode(given[0])).startswith(here):
            return
        if count[0] == step:
            os._exit(137)
        count[0] += 1

    sys.addaudithook(before)
    return count


if __name__ == "__main__":
    counted = killing(int(sys.argv[1]))
    status = main(sys.argv[2:])
    sys.stdout.write(f"{counted[0]}\n")
    sys.exit(status)
