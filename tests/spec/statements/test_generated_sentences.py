"""Two hundred invented sentences, about half with one planted slip: how many are caught, how many are cried falsely."""

from __future__ import annotations

import pytest

from danso.guidance.statements.check import check
from tests.spec.statements.sentences import Sentence, generated

SEEDS = (20261122, 7, 1848)
COUNT = 200


def _score(sentences: list[Sentence]) -> dict[str, float]:
    known = found = both = planted = cried = caught = mended = same = 0
    for sentence in sentences:
        said = [(one.stated.text, one.verdict) for one in check(sentence.text).judgements]
        expected = list(sentence.figures)
        texts, wanted = [text for text, _ in said], [text for text, _ in expected]
        known, found = known + len(wanted), found + len(texts)
        both += sum(min(texts.count(text), wanted.count(text)) for text in set(wanted))
        same += sum(pair in said for pair in expected)
        wrong = [text for text, verdict in expected if verdict == "wrong"]
        called = [text for text, verdict in said if verdict == "wrong"]
        planted, cried = planted + len(wrong), cried + len(called)
        caught += sum(text in called for text in wrong)
        rights = [one.right or "" for one in check(sentence.text).judgements if one.verdict == "wrong"]
        mended += bool(sentence.slip and sentence.right and any(right.startswith(sentence.right) for right in rights))
    named = sum(bool(sentence.slip and sentence.right) for sentence in sentences)
    return {
        "figures": known,
        "finding precision": both / found,
        "finding recall": both / known,
        "planted": planted,
        "slip precision": caught / cried,
        "slip recall": caught / planted,
        "right value given": mended / named,
        "verdicts as by hand": same / known,
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_planted_slips_are_caught_and_clean_sentences_left_alone(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    score = _score(generated(seed, COUNT))
    with capsys.disabled():
        print(f"\nseed {seed}, {COUNT} sentences: " + ", ".join(f"{k} {v:.3g}" for k, v in score.items()))  # noqa: T201
    assert score["planted"] >= 60
    assert score["finding precision"] >= 0.97
    assert score["finding recall"] >= 0.97
    assert score["slip precision"] >= 0.97
    assert score["slip recall"] >= 0.95
    assert score["right value given"] >= 0.9
    assert score["verdicts as by hand"] >= 0.93


def test_the_grammar_makes_both_kinds_of_sentences() -> None:
    made = generated(SEEDS[0], COUNT)
    assert len({sentence.slip for sentence in made}) >= 9
    assert sum(sentence.slip is None for sentence in made) >= 80
    assert len({sentence.text for sentence in made}) >= 190
