"""Coverage-guided fuzzing of `parse` and `stream`: any bytes in, a promise broken out.

    pip install -e '.[fuzz]'
    python fuzz/fuzz.py -max_total_time=1800 -dict=fuzz/words.dict fuzz/corpus fixtures

The arguments are libFuzzer's: the first folder receives what reached new code, the others are only
read. An input that breaks a promise, or that takes longer than `-timeout` seconds, is kept as
`crash-…` or `timeout-…`; put it, without its first byte, into `tests/regressions/` as `WHAT.bin`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "src"), str(HERE.parent / "tests")]

with atheris.instrument_imports(include=["storyparse"]):
    import storyparse  # noqa: F401 -- what is imported here is what the fuzzer sees into.

from promises import assert_parses, assert_streams  # noqa: E402

SLOWEST = 100e-6
"""Seconds a byte may take, instrumented, above what any short input takes."""
_SHORT = 2.0


def cut(data: bytes, seed: int) -> list[bytes]:
    """Cut bytes in pieces, most of them small, in a way that only the seed decides."""
    pieces, at = [], 0
    while at < len(data):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        size = 1 + (seed >> 8) % (7 if seed & 1 else 61)
        pieces.append(data[at : at + size])
        at += size
    return pieces


def one_input(data: bytes) -> None:
    """Check every promise for one input: its first byte chooses the cut, the rest is the dump."""
    if not data:
        return
    seed, dump = data[0], data[1:]
    start = time.process_time()
    assert_parses(dump)
    assert_streams(dump, cut(dump, seed), max_size=None if seed & 1 else 16 + seed * 3)
    took = time.process_time() - start
    if took > _SHORT + SLOWEST * len(dump):
        message = f"{len(dump)} bytes took {took:.2f} s"
        raise RuntimeError(message)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
