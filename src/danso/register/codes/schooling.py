"""Education of the A0 sheet. Levels as a running program prints them; official codes not found."""

from danso.values.code_list import Code, CodeList
from danso.values.words import Words

EDUCATION = CodeList(
    "education",
    "levels seen in a running program; codes ours",
    (
        Code("0", Words("Chưa đi học", "None"), ("khong di hoc", "mu chu", "mam non")),
        Code("1", Words("Tiểu học", "Primary"), ("th", "cap 1", "cap i")),
        Code("2", Words("THCS", "Lower secondary"), ("trung hoc co so", "cap 2", "cap ii")),
        Code(
            "3",
            Words("THPT", "Upper secondary"),
            ("trung hoc pho thong", "cap 3", "cap iii", "ptth"),
        ),
        Code("4", Words("Trung cấp", "Vocational secondary"), ("tc", "thcn")),
        Code("5", Words("Cao đẳng", "College"), ("cd",)),
        Code("6", Words("Đại học", "University"), ("dh",)),
        Code("7", Words("Trên đại học", "Postgraduate"), ("thac si", "tien si", "sau dai hoc")),
    ),
)
