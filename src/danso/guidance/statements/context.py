"""What a figure is of, which part it plays and for which window: read from the words around it."""

from __future__ import annotations

from dataclasses import replace

from danso.guidance.statements.figure import Role, Stated
from danso.guidance.statements.forms.clean import Clean
from danso.guidance.statements.forms.hedge import hedge_before
from danso.guidance.statements.forms.period import period_of, periods
from danso.guidance.statements.forms.topic import Topic
from danso.guidance.statements.role import role_of, says_again
from danso.guidance.statements.subject import subject_of


def with_context(text: Clean, figures: list[Stated]) -> list[Stated]:
    known = periods(text.low)
    done: list[Stated] = []
    for i, one in enumerate(figures):
        begin, end = text.sentence_span(one.start)
        previous = _previous_end(figures, i, begin)
        following = figures[i + 1].start if i + 1 < len(figures) else end
        before = text.low[previous : one.start]
        after = text.low[one.end : min(following, end)]
        role, way = role_of(text, one, begin, after)
        if done and role == "amount" and one.sign == "%" and says_again(done, one, begin, before):
            role, way = "change", done[-1].way or done[-2].way
        topic = subject_of(text, one, role, done, (begin, previous, min(following, end)))
        if topic is not None and topic.code == "target":
            role = "target" if one.sign == "" and role == "amount" else role
        done.append(
            replace(
                one,
                role=role,
                way=way,
                topic=topic.code if topic else None,
                indicator=_indicator(one, topic, role),
                hedge=hedge_before(text.low, one.start),
                window=period_of(known, (begin, end), one.start, text.low, role),
            )
        )
    return done


def _previous_end(figures: list[Stated], i: int, begin: int) -> int:
    """Where the words that belong to a figure begin: behind the figure before it, its own pair left out."""
    for earlier in reversed(figures[:i]):
        if figures[i].pair is not None and earlier.pair == figures[i].pair:
            continue
        return max(begin, earlier.end)
    return begin


def _indicator(one: Stated, topic: Topic | None, role: Role) -> str | None:
    """The catalogue's code, for a figure that says how much; plans and changes have none."""
    if topic is None or role not in ("amount", "base", "to", "from"):
        return None
    if one.sign in ("%", "‰"):
        return topic.rate or topic.share
    if one.sign in ("per_100", "mean"):
        return topic.rate
    return topic.count if one.sign == "" and one.value.denominator == 1 else topic.rate
