"""October on paper, as a small commune's officer has it on her table, and what must come of it, worked by hand.

The book on 01/10/2020: households 1-8 in area 1, 11-14 in area 2, each a man of 1980, his wife of 1985 on the pill and
a boy of 2010 (36 people), and household 9, put in the book with day 01/01/2020 from its paper (4 people): 40. On
08/10/2020 household 10 came from another commune with two people.

October by hand:
    born      1 (household 1) + 2 (area 2)                        3
    died      1 (household 2) + 1 (area 2)                        2
    came      2 (household 10) + 1 (household 3) + 1 (area 2)
              + 1 adopted from outside (household 7)              5
    left      1 (household 4, its day corrected) + 1 (area 2)     2
    missed before 1, entered twice 1, gone before the book 1
    end       40 + 3 - 2 + 5 - 2 + 1 - 1 - 1                     43

Whoever came counts from the day of coming: nobody said a short stay, and adoption is a ground by itself (rules.md 1).

The short month's book: households 1-4 in area 1 and 11-12 in area 2, 18 people. Born 1 (household 1) + 1 (area 2), left
1 (household 4): 18 + 2 - 1 = 19. The late girl makes 3 and 20.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of news for a household's card: its kind, and what is typed on its form. `⏎` Enter, `⇥` Tab."""

    household: str
    kind: str
    typed: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One month: news for cards, the collaborator's sheet of area 2 list by list, and what must come of it.

    `balance`: start; born, died, came, left, missed before, entered twice, gone before; what they make; end.
    Signed, now, change, and when all that waits is appraised: `waiting` of births while the late girl waits, `restated`
    of births and of people when she is counted.
    """

    cards: tuple[Line, ...]
    lists: tuple[tuple[str, ...], ...]
    balance: tuple[int, ...]
    waiting: tuple[str, ...]
    restated: tuple[tuple[str, ...], tuple[str, ...]]


# Household 9 as its paper has it: sheet head, then one row a person.
ENROLLED_HEAD = ("1", "9", "1/1/20", "Ngõ 5")
ENROLLED_ROWS = (
    ("Vũ Văn Hạnh", "1", "1", "5/7/50", "", "", "2"),
    ("Lê Thị Mận", "2", "2", "2/1955", "", "", "2"),
    ("Vũ Thị Hằng", "3", "2", "12/3/96", "", "", "1"),
    ("Vũ Gia Hân", "7", "2", "2015"),
)

CAME_HEAD = ("1", "10", "8/10/20", "Ngõ 6")
CAME_ROWS = (("Lý Văn Sáu", "1", "1", "1970", "", "", "2"), ("Hoàng Thị Na", "2", "2", "1972", "", "", "2"))

FROM_CARDS: tuple[Line, ...] = (
    Line("1", "birth", "Phạm Thị Mai⇥12/10⇥⇥2⇥2⏎"),
    Line("1", "newborn_screening", "4⇥14/10⇥ ⇥ ⏎"),
    Line("1", "reviewed", "31/10⏎"),
    Line("2", "death", "1⇥3/10⏎"),
    Line("2", "head_changed", "2⇥4/10⏎"),
    Line("3", "move_in", "Đỗ Văn Bình⇥⇥⇥5/10⇥⇥1⇥3/1999⏎"),
    Line("4", "move_out", "3⇥6/10⏎"),
    Line("4", "details_changed", "2⇥7/10⇥t⇥4⏎"),
    Line("5", "contraception_stopped", "7/10⇥5⏎"),
    Line("5", "contraception_started", "20/10⇥1⏎"),
    Line("5", "entered_twice", "3⇥15/10⏎"),
    Line("6", "contraception_stopped", "1/9⇥5⏎"),
    Line("6", "pregnancy_event", "8/10⇥1⏎"),
    Line("6", "prenatal_screening", "22/10⇥12⇥ ⏎"),
    Line("6", "gone_before_book", "3⇥16/10⏎"),
    Line("7", "contraception_confirmed", "18/10⏎"),
    Line("7", "absence_started", "1⇥9/10⏎"),
    Line("7", "absence_ended", "1⇥25/10⏎"),
    Line("7", "adopted", "Phạm An⇥⇥⇥19/10⇥⇥2⇥5/2018⏎"),
    Line("7", "person_missed", "Phạm Thị Sen⇥⇥⇥20/10⇥⇥2⇥1940⏎"),
    Line("8", "divorce", "2⇥11/10⏎"),
    Line("8", "move_inside", "3⇥12/10⇥7⏎"),
    Line("8", "household_split", "15⇥⇥ ⇥⇥13/10⏎"),
    Line("15", "household_joined", "20/10⇥4⏎"),
    Line("9", "premarital_check", "3⇥2/10⏎"),
    Line("9", "marriage", "3⇥10/10⏎"),
    Line("9", "elderly_check", "1⇥21/10⏎"),
    Line("3", "household_closed", "30/10⏎⏎"),
)

# The collaborator's sheet of area 2, list by list: a list without a line is "không có", one key.
P0: tuple[tuple[str, ...], ...] = (
    ("11⏎Hồng⏎⏎5⏎⏎nh⏎1⏎2⏎", "12⏎Khôi⏎8⏎⏎⏎nh⏎2⏎1⏎"),
    (),
    ("13⏎thu⏎12⏎⏎",),
    ("14⏎Hà Văn Sơn⏎⏎9⏎1⏎1995⏎⏎⏎1⏎6⏎Lào Cai⏎x⏎",),
    ("14⏎toa⏎15⏎Hà Nội⏎⏎",),
    ("11⏎nh⏎20⏎2⏎4⏎⏎", "12⏎thu⏎21⏎2⏎5⏎⏎"),
    ("12⏎nh⏎3⏎1⏎1⏎",),
    ("13⏎nh⏎9⏎5⏎⏎",),
    (),
    (),
    ("11⏎thu⏎6⏎⏎", "12⏎thu⏎6⏎⏎", "14⏎thu⏎7⏎⏎"),
)
BREAK_AFTER = 5  # lists typed when the browser closes; the first half of a line of the next stands too

OFFICER, HEAD = "Nguyễn Thị Hạnh", "Trần Văn Nam"
LATE = Line("3", "birth", "Phạm Thị Muộn⇥20/10⇥⇥2⇥2⏎")

WHOLE = Paper(
    FROM_CARDS,
    P0,
    (40, 3, 2, 5, 2, 1, 1, 1, 43, 43),
    ("3", "3", "", "4"),
    (("3", "4", "+1", "4"), ("43", "44", "+1", "44")),
)
SHORT = Paper(
    (FROM_CARDS[0], next(line for line in FROM_CARDS if line.kind == "move_out")),
    (("11⏎Hồng⏎⏎5⏎⏎nh⏎1⏎2⏎",), *((),) * 9, ("12⏎thu⏎6⏎⏎",)),
    (18, 2, 0, 0, 1, 0, 0, 0, 19, 19),
    ("2", "2", "", "3"),
    (("2", "3", "+1", "3"), ("19", "20", "+1", "20")),
)
