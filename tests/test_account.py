"""What a run has read and made is bounded in memory, and closed when the run ends."""

from __future__ import annotations

import gc
import sqlite3
import sys
from pathlib import Path
from threading import Thread

import pytest

from run_corpus import corpus_in
from storyparse._cli.commands import main
from storyparse._io.account import LISTED, Account
from storyparse._io.input import Complain
from storyparse._io.names import Listing


def test_ids_that_are_listed_are_bounded() -> None:
    """A million dumps without an id of their own do not make a manifest of a million lines."""
    with Account(Listing(["a.txt"]), print) as account:
        assert [] == account.to_json()["repeated_ids"]
        ids = [f"{number}\ud800" for number in range(LISTED + 5)]
        account._ids.add(ids + ids)
        assert LISTED == len(account.to_json()["repeated_ids"])


@pytest.mark.parametrize("more", [[], ["-o", "x.jsonl"], ["-o", "no/x.jsonl"]])
def test_a_run_gives_back_what_it_has_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    """At its end, in its own thread, however it ends: who collects garbage finds nothing open."""
    monkeypatch.chdir(tmp_path)
    corpus = corpus_in(tmp_path / "dumps")
    accounts: list[Account] = []

    class Kept(Account):
        def __init__(self, listed: Listing, complain: Complain) -> None:
            super().__init__(listed, complain)
            self._ids.add(["1"])
            self.itself = self  # Only the garbage collector frees it.
            accounts.append(self)

    monkeypatch.setattr("storyparse._cli.run.Account", Kept)
    main(["parse", str(corpus), *more])
    (account,) = accounts
    base = account._ids._base
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        base.execute("SELECT 1")
    lost: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lost.append)
    accounts.clear()
    del account, base
    collector = Thread(target=gc.collect)
    collector.start()
    collector.join()
    assert [] == lost


def test_an_account_that_nobody_closes_is_closed_by_who_collects_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In any thread, without a word."""
    lost: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lost.append)
    account = Account(Listing(["a.txt"]), print)
    account._ids.add(["1"])
    base = account._ids._base
    account.itself = account  # type: ignore[attr-defined]  # Only the garbage collector frees it.
    del account
    collector = Thread(target=gc.collect)
    collector.start()
    collector.join()
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        base.execute("SELECT 1")
    del base
    gc.collect()
    assert [] == lost
