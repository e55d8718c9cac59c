"""Lists of births, pregnancies and screenings."""

from danso.values.code_list import Code, CodeList
from danso.values.words import Words

BIRTH_PLACE = CodeList(
    "birth_place",
    "A0 section III item 1",
    (
        Code("station", Words("Trạm y tế", "Health station"), ("tyt", "tram y te xa")),
        Code("home", Words("Nhà", "Home"), ("tai nha",)),
        Code("elsewhere", Words("Nơi khác", "Elsewhere"), ("benh vien", "bv", "noi khac")),
    ),
)

PREGNANCY_EVENT = CodeList(
    "pregnancy_event",
    "P0 list 9",
    (
        Code("pregnant", Words("Mang thai", "Pregnant"), ("co thai",)),
        Code("miscarriage", Words("Sảy thai", "Miscarriage"), ("say",)),
        Code("abortion", Words("Phá thai", "Abortion"), ("nao hut",)),
        Code("no_answer", Words("Không trả lời", "No answer")),
    ),
)

PRENATAL_DISEASES = CodeList(
    "prenatal_disease",
    "four diseases of the screening programme (QĐ 1999/QĐ-TTg)",
    (
        Code("down", Words("Down", "Down (trisomy 21)"), ("trisomy 21",)),
        Code("edwards", Words("Edwards", "Edwards (trisomy 18)"), ("trisomy 18",)),
        Code("patau", Words("Patau", "Patau (trisomy 13)"), ("trisomy 13",)),
        Code("thalassemia", Words("Thalassemia", "Thalassaemia"), ("tan mau bam sinh",)),
    ),
)

PRENATAL_RESULT = CodeList(
    "prenatal_result",
    "results seen in a running program",
    (
        Code("low", Words("Nguy cơ thấp", "Low risk"), ("binh thuong",)),
        Code(
            "raised",
            Words("Nguy cơ cao, cần tư vấn", "Raised risk, counselling needed"),
            ("nguy co cao",),
        ),
        Code("unknown", Words("Chưa rõ", "Unknown")),
    ),
)

NEWBORN_DISEASES = CodeList(
    "newborn_disease",
    "form 03-DS/CSYT of Circular 01/2022",
    (
        Code(
            "hypothyroid",
            Words("Suy giáp trạng bẩm sinh", "Congenital hypothyroidism"),
            ("suy giap", "chi"),
        ),
        Code("g6pd", Words("Thiếu men G6PD", "G6PD deficiency"), ("g6pd",)),
        Code(
            "cah",
            Words("Tăng sản thượng thận bẩm sinh", "Congenital adrenal hyperplasia"),
            ("tang san thuong than",),
        ),
        Code("hearing", Words("Khiếm thính bẩm sinh", "Hearing loss"), ("khiem thinh",)),
        Code("heart", Words("Tim bẩm sinh", "Congenital heart disease"), ("tim",)),
    ),
)

TOLD_BY = CodeList(
    "told_by",
    "rules.md 9",
    (
        Code("family", Words("Gia đình", "Family")),
        Code("collaborator", Words("Cộng tác viên dân số", "Collaborator"), ("ctv",)),
        Code("station", Words("Trạm y tế", "Health station"), ("tyt",)),
        Code("police", Words("Công an", "Police")),
        Code("other", Words("Người khác", "Somebody else"), ("khac",)),
    ),
)
