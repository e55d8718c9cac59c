"""What is asked again at a household: eight points of the A0 sheet."""

from danso.values.words import Words

ITEMS: dict[str, Words] = {
    "listing": Words("Người thực tế ở hộ", "Who lives in the household"),
    "name": Words("Họ và tên", "Name"),
    "sex": Words("Giới tính", "Sex"),
    "birth": Words("Ngày sinh", "Birth date"),
    "relation": Words("Quan hệ với chủ hộ", "Relation to the head"),
    "marital": Words("Tình trạng hôn nhân", "Marital status"),
    "ethnicity": Words("Dân tộc", "Ethnic group"),
    "method": Words("Biện pháp tránh thai đang dùng", "Method in use"),
}
