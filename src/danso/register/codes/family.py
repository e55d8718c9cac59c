"""Section I of the A0 sheet. The numeric official codes were not found: the codes here are ours."""

from danso.values.code_list import Code, CodeList
from danso.values.words import Words

SEX = CodeList(
    "sex",
    "one-digit code of the health data exchange tables (1 nam, 2 nữ)",
    (
        Code("1", Words("Nam", "Male"), ("m", "trai", "be trai", "x")),
        Code("2", Words("Nữ", "Female"), ("f", "gai", "be gai")),
    ),
)

RELATION = CodeList(
    "relation",
    "writing order of the A0 guidance; codes ours",
    (
        Code("head", Words("Chủ hộ", "Head"), ("ch",)),
        Code("spouse", Words("Vợ/chồng", "Spouse"), ("vo", "chong", "vo chong", "vo hoac chong")),
        Code("child", Words("Con đẻ", "Child"), ("con", "con trai", "con gai")),
        Code(
            "child_in_law",
            Words("Con dâu/con rể", "Child-in-law"),
            ("con dau", "con re", "con dau, con re", "dau", "re"),
        ),
        Code("adopted", Words("Con nuôi", "Adopted child"), ()),
        Code(
            "parent",
            Words("Bố/mẹ", "Parent"),
            ("bo", "me", "cha", "bo me", "me vo", "bo vo", "me chong", "bo chong"),
        ),
        Code("grandchild", Words("Cháu nội/ngoại", "Grandchild"), ("chau", "chau noi", "chau ngoai")),
        Code("sibling", Words("Anh/chị/em", "Sibling"), ("anh", "chi", "em", "anh em", "anh chi em")),
        Code("other", Words("Quan hệ khác", "Other"), ("khac", "nguoi khac")),
    ),
)

MARITAL = CodeList(
    "marital",
    "states seen in a running program; codes ours",
    (
        Code(
            "single",
            Words("Chưa kết hôn", "Never married"),
            ("chua co vo chong", "doc than", "chua vo", "chua chong"),
        ),
        Code(
            "married",
            Words("Có vợ/chồng", "Married"),
            ("dang ket hon", "co vo", "co chong", "da ket hon", "ket hon"),
        ),
        Code("divorced", Words("Ly hôn, ly thân", "Divorced or separated"), ("ly hon", "ly than")),
        Code("widowed", Words("Góa", "Widowed"), ("goa vo", "goa chong", "goa")),
    ),
)

RESIDENCE = CodeList(
    "residence",
    "A0 separates present from temporarily absent within NKTTTT; codes ours",
    (
        Code("present", Words("Có mặt", "Present"), ("thuong tru", "co mat")),
        Code("absent", Words("Tạm vắng", "Temporarily absent"), ("vang",)),
        Code(
            "temporary",
            Words("Tạm trú (dưới 6 tháng, không ở ổn định)", "Short stay"),
            ("tam tru",),
        ),
    ),
)

HOUSEHOLD_KIND = CodeList(
    "household_kind",
    "Circular 01/2022/TT-BYT, appendix I",
    (
        Code("family", Words("Hộ gia đình", "Family household"), ("gia dinh",)),
        Code("collective", Words("Hộ tập thể", "Collective household"), ("tap the",)),
    ),
)

_ETHNIC = [
    "Kinh",
    "Tày",
    "Thái",
    "Hoa",
    "Khơ-me",
    "Mường",
    "Nùng",
    "Hmông",
    "Dao",
    "Gia-rai",
    "Ngái",
    "Ê-đê",
    "Ba-na",
    "Xơ-đăng",
    "Sán Chay",
    "Cơ-ho",
    "Chăm",
    "Sán Dìu",
    "Hrê",
    "Mnông",
    "Ra-glai",
    "Xtiêng",
    "Bru-Vân Kiều",
    "Thổ",
    "Giáy",
    "Cơ-tu",
    "Gié-Triêng",
    "Mạ",
    "Khơ-mú",
    "Co",
    "Tà-ôi",
    "Chơ-ro",
    "Kháng",
    "Xinh-mun",
    "Hà Nhì",
    "Chu-ru",
    "Lào",
    "La Chí",
    "La Ha",
    "Phù Lá",
    "La Hủ",
    "Lự",
    "Lô Lô",
    "Chứt",
    "Mảng",
    "Pà Thẻn",
    "Cơ Lao",
    "Cống",
    "Bố Y",
    "Si La",
    "Pu Péo",
    "Brâu",
    "Ơ Đu",
    "Rơ-măm",
]
_ETHNIC_ALSO = {
    "Hmông": ("mong", "h'mong", "meo"),
    "Ê-đê": ("e de",),
    "Khơ-me": ("khmer", "kho me"),
    "Gia-rai": ("gia rai",),
}

ETHNICITY = CodeList(
    "ethnicity",
    "list of 54 ethnic groups (1979); 55 foreigner",
    (
        *(Code(f"{i:02d}", Words(name, name), _ETHNIC_ALSO.get(name, ())) for i, name in enumerate(_ETHNIC, start=1)),
        Code("55", Words("Người nước ngoài", "Foreigner"), ("nuoc ngoai",)),
    ),
)
