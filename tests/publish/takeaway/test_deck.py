"""The deck, read back as Anki would: a zip with a database, ids that stay, cards that ask."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from publish.takeaway import deck
from publish.takeaway.book import CORE, DECK, Book
from publish.takeaway.card import is_for_machines, opening
from publish.takeaway.code_cards import TEACHING
from tests.publish.conftest import INCLUDE, ROOT, Tree
from tests.publish.takeaway.conftest import Make

CODE = """\
import numpy as np

X = np.ones((8, 3))  # (8, 3)
W = np.ones((4, 3))  # (4, 3): a neuron a row
Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)
total = Z.sum()  # 96
print(Z[0])  # [3. 3. 3. 3.]
print((Z == 3).all())  # True
W @ X  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with
# gufunc signature (n?,k),(k,m?)->(n?,m?) (size 8 is different from 3)
"""
PAGE = f"""\
# A page

{INCLUDE}

The numbers of the product together add up to `96`{{ claim="total" }}, as each is a three.

```shapes
(n, k) @ (k, m) -> (n, m)
```

/// details | Hard · Why is $X$ on the left?

Because `Z` is `(8, 4)`{{ claim="Z.shape" }}, see [home](../index.md).

///
"""


@dataclass(frozen=True)
class Note:
    guid: str
    question: str
    answer: str
    page: str
    tags: tuple[str, ...]
    deck: str


def read(file: Path, folder: Path) -> list[Note]:
    with zipfile.ZipFile(file) as package:
        assert "collection.anki2" in package.namelist()
        package.extract("collection.anki2", folder)
    connection = sqlite3.connect(folder / "collection.anki2")
    try:
        rows = connection.execute(
            "select guid, flds, tags, did from notes join cards on cards.nid = notes.id"
        ).fetchall()
        ((decks,),) = connection.execute("select decks from col").fetchall()
    finally:
        connection.close()
    names = {int(number): each["name"] for number, each in json.loads(decks).items()}
    notes = []
    for guid, fields, tags, did in rows:
        question, answer, page = fields.split("\x1f")
        notes.append(Note(guid, question, answer, page, tuple(tags.split()), names[did]))
    return notes


def notes(book: Book, folder: Path) -> list[Note]:
    deck.write(book, folder)
    return read(folder / DECK, folder)


@pytest.fixture
def made(book: Make, tree: Tree, tmp_path: Path) -> list[Note]:
    tree.snippet(CODE)
    return notes(book(PAGE), tmp_path)


def one(found: list[Note], kind: str) -> Note:
    (note,) = [note for note in found if kind in note.tags]
    return note


def text(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html.replace("</p>", "\n")).strip()


def test_a_line_is_asked_with_what_stands_above_it(made: list[Note]) -> None:
    note = one(made, "flow")
    shown = text(note.question)
    assert shown.startswith("Z = X @ W.T: which shapes go in, and which comes out?\n")
    assert "W = np.ones((4, 3))  # (4, 3): a neuron a row\nZ = X @ W.T  # ?" in shown
    assert "total" not in shown
    assert note.question.count('<b class="hidden">?</b>') == 1
    assert text(note.answer) == "(8, 3) @ (3, 4) -&gt; (8, 4)"
    assert note.page == "A page"
    assert note.deck == "Test::A page"


def test_a_premise_and_a_truth_make_no_card_and_a_snippet_makes_three(made: list[Note]) -> None:
    kinds = [tag for note in made for tag in note.tags if tag in TEACHING]
    assert kinds == ["flow", "error", "value"]


def test_no_part_of_an_error_stays(made: list[Note]) -> None:
    note = one(made, "error")
    assert text(note.question).startswith("W @ X: what happens?")
    assert text(note.question).endswith("W @ X  # ?")
    assert "gufunc" not in note.question
    assert text(note.answer).startswith("ValueError: matmul: Input operand 1")


def test_a_rule_a_sentence_and_a_question(made: list[Note]) -> None:
    rule, sentence, question = (one(made, kind) for kind in ("rule", "sentence", "question"))
    assert text(rule.question).startswith("(n, k) @ (k, m) -&gt; ?")
    assert text(rule.answer).startswith("(n, m)")
    assert text(sentence.question).startswith(
        "The numbers of the product together add up to ?, as each is a three."
    )
    assert "96" not in sentence.question
    assert text(sentence.answer).startswith("96")
    assert text(question.question) == r"Why is \(X\) on the left?"
    assert text(question.answer) == "Because Z is (8, 4), see home."
    assert set(question.tags) == {"page", "question", "hard"}


def test_what_a_question_gives_makes_no_card(book: Make, tree: Tree, tmp_path: Path) -> None:
    tree.snippet(CODE)
    asking = PAGE.replace("as each is a three.", "as each is a three. Is it so?")
    assert asking != PAGE
    assert [note for note in notes(book(asking), tmp_path) if "sentence" in note.tags] == []


def test_ids_stay_when_answers_and_lines_change(
    book: Make, tree: Tree, tmp_path: Path, made: list[Note]
) -> None:
    tree.snippet(CODE.replace("ones((8, 3))  # (8, 3)", "ones((5, 3))  # (5, 3)")
                 .replace("(8, 3) @ (3, 4) -> (8, 4)", "(5, 3) @ (3, 4) -> (5, 4)")
                 .replace("96", "60").replace("size 8", "size 5")
                 .replace("import numpy as np\n", "import numpy as np\n\n"))  # fmt: skip
    page = PAGE.replace("`96`", "`60`").replace("(8, 4)", "(5, 4)").replace("# A page", "# Other")
    after = notes(book(page), tmp_path)
    assert {note.guid for note in after} == {note.guid for note in made}
    answers = {note.guid: note.answer for note in made}
    assert answers[one(after, "flow").guid] != one(after, "flow").answer


def test_the_decks_of_a_site(site: Path, tmp_path: Path) -> None:
    found = read(site / DECK, tmp_path)
    assert len({note.guid for note in found}) == len(found) >= 500
    for note in found:
        assert text(note.question)
        assert text(note.answer)
        assert "\ue000" not in note.question + note.answer
        is_question = bool({"question", "myth"} & set(note.tags))
        assert ('<b class="hidden">?</b>' in note.question) != is_question
        assert "{ claim=" not in note.question + note.answer
        assert "///" not in note.question + note.answer
    assert {"screen", "onsite", "hard"} <= {tag for note in found for tag in note.tags}


LEANING = re.compile(
    r"^(?:And|But|Here|It|Its|So|That|Their|Then|There|These|They|This|Those)\b"
    r"|\b(?:above|below|here|this page|the snippet|the figure)\b"
)
"""Words for what is not on the card, before its code."""


def test_cards_can_be_answered_from_what_is_on_them(site: Path, tmp_path: Path) -> None:
    found = read(site / DECK, tmp_path)
    asked = {"output", "value", "sentence"}
    facts = [text(note.answer).split("\n")[0] for note in found if asked & set(note.tags)]
    assert len(facts) >= 200
    assert not [fact for fact in facts if is_for_machines(fact)]
    said = {"question", "sentence"}
    led = [text(note.question).split("\n")[0] for note in found if said & set(note.tags)]
    assert not [question for question in led if LEANING.search(question)]


def test_few_cards_begin_alike(site: Path, tmp_path: Path) -> None:
    found = read(site / DECK, tmp_path)
    begun = Counter(opening(note.question) for note in found)
    assert begun.most_common(1)[0][1] <= 3


def test_the_core_is_what_to_begin_with(site: Path, tmp_path: Path) -> None:
    whole = {note.guid: note for note in read(site / DECK, tmp_path)}
    core = read(site / CORE, tmp_path)
    assert 90 <= len(core) <= 110
    assert {note.guid for note in core} <= set(whole)
    assert all({"question", "rule"} & set(note.tags) for note in core)
    lessons = {path.stem for path in (ROOT / "docs" / "lessons").glob("*.md")}
    asking = {tag for note in whole.values() if "question" in note.tags for tag in note.tags}
    assert lessons & asking == lessons & {tag for note in core for tag in note.tags}


@pytest.mark.parametrize("fact", ["[-0.646 -0.331 0.288]", "455.1", "≈ 0.42", "1234567", "0.63"])
def test_digits_that_nobody_works_out_are_for_machines(fact: str) -> None:
    assert is_for_machines(fact)


@pytest.mark.parametrize("fact", ["(8, 4)", "[0.25, 0.75]", "[0.2 0.4]", "96", "[3. 3. 3.]", "2.5"])
def test_digits_that_are_worked_out_are_for_people(fact: str) -> None:
    assert not is_for_machines(fact)


LAWS = '''\
from laws.words import Array, Size, law, myth


@law
def as_many(n: Size(), m: Size()):
    """`n * m` is `m * n`."""
    return n * m == m * n


@myth(instead=as_many)
def grows(n: Size(), m: Size()):
    """`n * m` is more than `n`, if `m > 1`."""
    return m < 2 or n * m > n
'''
MYTH = '*`n * m` is more than `n`, if `m > 1`.*{ myth="grows" }'


def test_a_myth_is_asked_for_its_counterexample(book: Make, tree: Tree, tmp_path: Path) -> None:
    (tree.root / "laws").mkdir()
    (tree.root / "laws/sizes.py").write_text(LAWS, encoding="utf-8")
    made = notes(book(f"Often said:\n\n{MYTH}\n\n{MYTH}\n"), tmp_path)
    note = one(made, "myth")
    said = "True or false? n * m is more than n, if m &gt; 1. Show a counterexample."
    assert text(note.question) == said
    assert text(note.answer) == "False for n = 0, m = 2.\nRight: n * m is m * n."
    reworded = LAWS.replace("is more than", "exceeds")
    (tree.root / "laws/sizes.py").write_text(reworded, encoding="utf-8")
    after = notes(book(f"{MYTH.replace('is more than', 'exceeds')}\n"), tmp_path)
    assert one(after, "myth").guid == note.guid


def test_it_says_how_many_were_made_and_why_others_were_not(
    book: Make, tree: Tree, tmp_path: Path
) -> None:
    tree.snippet(CODE)
    said = deck.write(book(PAGE), tmp_path)
    assert said.startswith(
        "6 cards (3 from lines of code, 1 from shape rules, 1 from sentences, 0 from myths, "
        "1 from questions), 2 of them to begin with; "
    )
    assert "2 a premise" in said
    assert "1 of a snippet that makes others" in said
    assert "1 true or false" in said


def test_a_plain_build_needs_no_anki() -> None:
    loaded = "import sys, publish, publish.__main__; print('genanki' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
