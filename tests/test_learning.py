"""Labelled dumps: read in both forms, scored, and learnt from, by the command and without."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from storyparse import AMAR_UJALA, HeadingModel
from storyparse._cli.commands import main
from storyparse._cli.train import differences, module_of
from storyparse.labelled.read import LabelError, Labelled, judge_lines, read_labelled
from storyparse.labelled.score import Score, score
from storyparse.learning import train as learn

TEXTS = (
    "नहर की पटरी शनिवार तड़के टूट गई और दो सौ बीघा फसल डूब गई। किसान रात भर बोरियां डालते रहे।",
    "राहत दल ने नाव लगाकर बीस परिवारों को टीले पर पहुंचाया। वहां दो तंबू लगाए गए हैं।",
    "पंचायत ने स्कूल में रसोई शुरू कराई है। सुबह और शाम दो सौ लोगों का भोजन बन रहा है।",
)
HEADINGS = ("फसल डूबी", "नाव से पहुंचे परिवार", "स्कूल में रसोई", "कब मिलेगा मुआवजा?", "पुल पर खतरा")
ROWS = ("आटा दो किलो", "दाल एक किलो", "नमक एक पैकेट", "तेल आधा लीटर")


def body(name: str, turn: int) -> str:
    """Give a labelled body: headings above texts, and a list below one."""
    rows = [f"=== {name}"]
    for at in range(3):
        rows += [f"heading\t{HEADINGS[(turn + at) % 5]} {turn}", f"paragraph\t{TEXTS[at]} {turn}।"]
    rows += [
        "heading\tराहत का सामान",
        *[f"paragraph\t{row}" for row in ROWS],
        f"paragraph\t{TEXTS[0]}",
    ]
    return "\n".join(rows) + "\n"


def named(name: str) -> Labelled:
    """Give an empty body of this name."""
    return Labelled(name, "bodies", Path("bodies.txt"), 1, "", ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of a file of bodies, a labelled dump and one without labels."""
    bodies = "".join([body(f"body-{turn}", turn) for turn in range(30)])
    (tmp_path / "bodies.txt").write_text(bodies, "utf-8")
    (tmp_path / "dump.txt").write_text(f"विस्तार\n{TEXTS[0]}\nफसल डूबी\n{TEXTS[1]}\n", "utf-8")
    (tmp_path / "dump.roles").write_text("label\nparagraph\nheading\nparagraph\n", "utf-8")
    (tmp_path / "unlabelled.txt").write_text("विस्तार\n", "utf-8")
    return tmp_path


def test_both_forms_are_read(folder: Path) -> None:
    """A file of bodies gives each of its bodies, a dump with roles beside it itself."""
    labelled = list(read_labelled([folder]))
    assert (["body-0", "body-1"], "dump") == (
        [each.name for each in labelled[:2]],
        labelled[-1].name,
    )
    assert ("bodies", folder.name) == (labelled[0].genre, labelled[-1].genre)
    assert 31 == len(labelled)
    assert labelled[:30] == list(read_labelled([folder / "bodies.txt"]))
    assert labelled[30:] == list(read_labelled([folder / "dump.roles"]))


def test_a_line_knows_where_it_stands(folder: Path) -> None:
    """Lines are counted in the file, for a person to find them."""
    second = list(read_labelled([folder]))[1]
    lines = judge_lines(second, AMAR_UJALA)
    assert f"{folder / 'bodies.txt'}:15" == lines[0].place
    assert (("heading",), ("heading",), "नाव से पहुंचे परिवार 1") == (
        lines[0].wanted,
        lines[0].given,
        lines[0].text,
    )


def test_a_tab_in_a_text_is_written_as_two_signs(tmp_path: Path) -> None:
    """Cells of a table are parted by a backslash and a t."""
    (tmp_path / "b.txt").write_text("=== a\nparagraph\tमंडी\\tभाव\nparagraph\tआटा\\t20\n", "utf-8")
    [table] = read_labelled([tmp_path])
    assert "मंडी\tभाव\nआटा\t20" == table.text


def test_a_labelled_line_is_cut_where_a_dump_is(tmp_path: Path) -> None:
    """A line separator of Unicode parts no line of a dump."""
    (tmp_path / "b.txt").write_text("=== a\nparagraph\tमंडी\u2028भाव\n", "utf-8")
    [body] = read_labelled([tmp_path])
    assert "मंडी\u2028भाव" == body.text


def test_a_file_of_bodies_may_open_with_a_mark(tmp_path: Path) -> None:
    """As an editor puts a byte order mark there; any other text before a name is no such file."""
    (tmp_path / "b.txt").write_text("\ufeff=== a\nparagraph\tनहर में पानी आया।\n", "utf-8")
    (tmp_path / "c.txt").write_text("नहर\n=== a\nparagraph\tनहर में पानी आया।\n", "utf-8")
    [body] = read_labelled([tmp_path])
    assert ("a", 2) == (body.name, body.line)


def test_doubtful_lines_are_left_out_and_unjudged_ones_are_no_headings(tmp_path: Path) -> None:
    """A doubtful line counts for nothing; one that nobody judged only where it is a heading."""
    rows = ("?\tफसल डूबी", f"paragraph\t{TEXTS[0]}", "-\tफसल डूबी", f"paragraph\t{TEXTS[1]}")
    (tmp_path / "b.txt").write_text("\n".join(["=== a", *rows]), "utf-8")
    [labelled] = read_labelled([tmp_path])
    assert [2, 3, 4] == [line.number for line in judge_lines(labelled, AMAR_UJALA)]
    assert (2, 2, 0, 1) == (
        (total := score([labelled], AMAR_UJALA).total).judged,
        total.right,
        total.headings,
        total.given,
    )


FAULTS = {
    "an unknown role": ({"a.txt": "=== a\nheding\tफसल डूबी\n"}, "a.txt:2: want roles"),
    "no tab": ({"a.txt": "=== a\nheading फसल डूबी\n"}, "a.txt:2: want a role, a tab and a text"),
    "too few roles": ({"a.txt": "एक\nदो\n", "a.roles": "paragraph\n"}, "a.roles:2: want a line of"),
    "too many roles": ({"a.txt": "एक\n", "a.roles": "stray\nstray\n"}, "a.roles:2: want a line of"),
    "a role that is none": ({"a.txt": "एक\n", "a.roles": "title\n"}, "a.roles:1: want roles"),
    "no role": ({"a.txt": "एक\n", "a.roles": "\n"}, "a.roles:1: want roles"),
}


@pytest.mark.parametrize(("files", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_has_its_file_and_line(
    files: dict[str, str], message: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A labelled file that is not of its form is an error that says where."""
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(LabelError, match=message):
        list(read_labelled([tmp_path]))
    assert 2 == main(["score", str(tmp_path)])
    assert message in capfd.readouterr().err


def test_figures_are_in_percent() -> None:
    """Of nothing, all is right."""
    assert {"roles": 100, "precision": 100, "recall": 100} == Score().percent()
    told = Score(judged=8, right=6, headings=4, given=2, found=1)
    assert {"roles": 75, "precision": 50, "recall": 25} == told.percent()


def test_the_command_scores(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Totals, which role was taken for which, and each miss with what decided."""
    (folder / "wrong.txt").write_text(f"विस्तार\n{TEXTS[0]}\nफसल डूबी\n{TEXTS[1]}\n- राहत\n", "utf-8")
    (folder / "wrong.roles").write_text(
        "furniture\nheading\nparagraph\nheading\nheading\n", "utf-8"
    )
    assert 0 == main(["score", str(folder)])
    rows = capfdbinary.readouterr().out.decode().splitlines()
    assert rows[0].startswith("all: roles ")
    assert rows[1].startswith("set aside: roles ")
    assert "3 × heading taken for paragraph" in rows
    assert f"{folder / 'wrong.txt'}:1: want furniture, got label: विस्तार" in rows
    place = f"{folder / 'wrong.txt'}:3: want paragraph, got heading: फसल डूबी"
    assert "+1" in rows[rows.index(place) + 1]
    assert "  prose" == rows[-3]
    assert "  never-bullet" == rows[-1]


def test_lines_set_aside_are_never_shown(tmp_path: Path) -> None:
    """They count in the totals; who reads them would learn them."""
    name = next(name for name in map(str, range(99)) if named(name).is_set_aside)
    rows = [f"=== {name}", "paragraph\tफसल डूबी", f"heading\t{TEXTS[0]}"]
    (tmp_path / "b.txt").write_text("\n".join(rows), "utf-8")
    report = score(read_labelled([tmp_path]), AMAR_UJALA)
    assert (2, 2, []) == (report.aside.judged, report.total.judged, report.misses)
    assert [] == [row for row in report.rows(AMAR_UJALA) if "फसल" in row]


@pytest.mark.parametrize(
    ("least", "status"), [("recall=10", 0), ("precision=100.5", 1), ("roles=99.9", 1)]
)
def test_less_than_was_asked_for_is_a_failure(least: str, status: int, folder: Path) -> None:
    """The status is 1 where a kind of figure is below its minimum."""
    (folder / "dump.roles").write_text("label\nheading\nheading\nparagraph\n", "utf-8")
    assert status == main(["score", str(folder), "--min", least])


@pytest.mark.parametrize("least", ["recall", "recall=much", "speed=9"])
def test_a_minimum_is_a_kind_and_a_number(
    least: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is none is wrong usage, and the kinds are named."""
    with pytest.raises(SystemExit, match="2"):
        main(["score", str(folder), "--min", least])
    assert "KIND one of roles, precision, recall" in capfd.readouterr().err


def test_a_folder_without_labels_is_an_error(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing to read is said, and so is what is not there."""
    assert 2 == main(["score", str(tmp_path)])
    assert "no labelled dumps" in capfd.readouterr().err
    assert 2 == main(["score", str(tmp_path / "none.txt")])


def _import(file: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(file.parent))
    return import_module(file.stem)


def test_the_command_trains(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Out come a module of weights, and how well unseen bodies are judged."""
    pytest.importorskip("sklearn")
    module = folder / "gaon_headings.py"
    assert 0 == main(["train", str(folder), "-o", str(module)])
    rows = capfdbinary.readouterr().out.decode().splitlines()
    model = _import(module, monkeypatch).GAON_HEADINGS
    assert isinstance(model, HeadingModel)
    assert 0 < len(model.weights) <= 150
    assert f"{len(model.weights)} pieces of evidence, " in rows[0]
    assert rows[1].startswith("unseen bodies: precision 100.0 %")
    assert "reliability, lines in order of probability: said, true" in rows


def test_no_more_pieces_are_chosen_than_can_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The choice is made stricter until they are few."""
    pytest.importorskip("sklearn")
    labelled = list(read_labelled([folder]))
    assert len(learn.train(labelled, AMAR_UJALA).model.weights) > 3
    monkeypatch.setattr(learn, "MAX_PIECES", 3)
    assert len(learn.train(labelled, AMAR_UJALA).model.weights) <= 3


def test_training_again_is_compared(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """With --check nothing is written, and weights that differ are named."""
    pytest.importorskip("sklearn")
    assert 1 == main(["train", str(folder), "--check", "--wordless"])
    assert b"trained again" in capfdbinary.readouterr().out


def test_a_flip_in_a_locked_folder_fails(
    folder: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A line that was told right and would be told wrong holds the new weights up."""
    pytest.importorskip("sklearn")
    locked = tmp_path / "locked"
    locked.mkdir()
    (locked / "verse.txt").write_text(
        f"विस्तार\n{TEXTS[0]}\nवहीं गांव के लोगों ने इस फैसले का विरोध कर दिया है\n{TEXTS[1]}\n", "utf-8"
    )
    (locked / "verse.roles").write_text("label\nparagraph\nparagraph\nparagraph\n", "utf-8")
    assert 1 == main(["train", str(folder), "--locked", str(locked)])
    place = (
        f"locked: {locked / 'verse.txt'}:3: now wrong: वहीं गांव के लोगों ने इस फैसले का विरोध कर दिया है"
    )
    assert place in capfdbinary.readouterr().out.decode().splitlines()


def test_a_model_is_written_as_a_module_that_gives_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read back is the model."""
    model = HeadingModel(bias=-1.5, weights=(("a-b", 2.0), ("c", -0.25)), bodies="1", evidence="2")
    (tmp_path / "mela_weights.py").write_text(module_of(model, "mela-weights"), "utf-8")
    assert model == _import(tmp_path / "mela_weights.py", monkeypatch).MELA_WEIGHTS
    assert [] == differences(model, model, 0.0)
    assert "\n_2026: Final = HeadingModel(" in module_of(model, "2026")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"threshold": 1.0}, "threshold: want a probability between 0 and 1, got 1.0"),
        ({"threshold": 0.0}, "threshold: want a probability between 0 and 1, got 0.0"),
        ({"weights": (("is-plain", "b"),)}, "weights: want a name and a weight, got"),
        ({"weights": (("a", 1.0, 2.0),)}, "weights: want a name and a weight, got"),
    ],
)
def test_a_model_that_cannot_weigh_is_refused_when_it_is_made(
    values: dict[str, Any], message: str
) -> None:
    """And not in `parse`."""
    with pytest.raises((TypeError, ValueError), match=message):
        HeadingModel(bias=0.0, **values)


def test_bodies_are_shared_out_by_their_names() -> None:
    """Each fold and what is set aside has its share, and a name always the same."""
    names = [f"body-{turn}" for turn in range(500)]
    assert {0, 1, 2, 3, 4} == {named(name).fold for name in names}
    assert 30 <= sum([named(name).is_set_aside for name in names]) <= 70


PAGE = f"विस्तार\n{TEXTS[0]}\nफसल डूबी\n{TEXTS[1]}\n- राहत\n"


def test_explain_shows_why(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Below a line that evidence decided it stands, for and against, strongest first, in words."""
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    assert 0 == main(["explain", "--why", str(tmp_path / "a.txt")])
    rows = capfdbinary.readouterr().out.decode().splitlines()
    pieces = [row.split(maxsplit=1) for row in rows if row.startswith("\t\t\t")]
    weights = [abs(float(weight)) for weight, _ in pieces]
    assert ["1\tlabel", "2\tparagraph", "3\theading"] == [
        row.rsplit("\t", 2)[0] for row in rows[:3]
    ]
    assert weights == sorted(weights, reverse=True)
    assert "stands above text" in [name for _, name in pieces]
    assert 5 == len(rows) - len(pieces)


def test_explain_writes_roles_to_correct(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The form is that of labels: what is not corrected scores as right."""
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    assert 0 == main(["explain", "--roles", str(tmp_path / "a.txt")])
    (tmp_path / "a.roles").write_bytes(capfdbinary.readouterr().out)
    report = score(read_labelled([tmp_path]), AMAR_UJALA)
    assert (5, []) == (report.total.right, report.misses)


def test_a_draft_of_labels_has_a_line_for_each_line_of_a_file(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Also for a line that two dumps share, as the second's header is glued to the first."""
    header = '{"_id":"69955499bfcd36e3fd09ad5a","slug":"nahar"}'
    glued = f"{header}\nनहर में पानी आया।{header}\n{TEXTS[0]}"
    for name, text in (("a", glued), ("b", "विस्तार\n" + TEXTS[1]), ("c", TEXTS[2] + "\n")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    one = b"header\nparagraph header\nparagraph\n"
    assert 0 == main(["explain", "--roles", str(tmp_path / "a.txt")])
    assert one == capfdbinary.readouterr().out
    assert 0 == main(["explain", "--roles", str(tmp_path)])
    assert one + b"label\nparagraph\nparagraph\n" == capfdbinary.readouterr().out
    (tmp_path / "a.roles").write_bytes(one)
    report = score(read_labelled([tmp_path]), AMAR_UJALA)
    assert (3, []) == (report.total.right, report.misses)


@pytest.mark.parametrize("command", ["score", "train"])
def test_labels_are_compared_by_one_dialect(
    command: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A second is refused, not passed over; so says the help."""
    named = ["--dialect=storyparse:AMAR_UJALA", "--dialect=storyparse:HINDI_PAPER"]
    assert 2 == main([command, str(folder), *named])
    assert f"storyparse: {command} is for one dialect: name one\n" == capfd.readouterr().err
    main(["help", command])
    assert "given several times" not in " ".join(capfd.readouterr().out.split())
    main(["help", "parse"])
    assert "given several times" in " ".join(capfd.readouterr().out.split())


def test_a_few_pages_are_learnt_from_or_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A dozen bodies teach something; of one, what is missing is said."""
    pytest.importorskip("sklearn")
    (tmp_path / "b.txt").write_text("".join([body(f"body-{at}", at) for at in range(12)]), "utf-8")
    assert 0 == main(["train", str(tmp_path)])
    (tmp_path / "b.txt").write_text(body("body-0", 0), "utf-8")
    assert 2 == main(["train", str(tmp_path), "-o", str(tmp_path / "w.py")])
    assert "too few labelled dumps to learn from: " in capfd.readouterr().err
    assert not (tmp_path / "w.py").exists()


def test_lines_of_one_kind_teach_how_frequent_it_is() -> None:
    """Where no line is a heading, none will be; of no line nothing is known."""
    pytest.importorskip("sklearn")
    plain = Labelled(
        "a", "b", Path("b.txt"), 1, f"{TEXTS[0]}\nफसल डूबी\n{TEXTS[1]}", (("paragraph",),) * 3
    )
    model = learn.train([plain], AMAR_UJALA).model
    assert (True, ()) == (model.bias < 0, model.weights)
    assert 0 == learn.train([], AMAR_UJALA).model.bias
