"""The steps of an inspection, in their order."""

from danso.values.words import Words

STATES: dict[str, Words] = {
    "planned": Words("Lập kế hoạch", "Planned"),
    "sampled": Words("Rút mẫu hộ", "Sample drawn"),
    "visited": Words("Đến hộ", "Households visited"),
    "concluded": Words("Kết luận", "Concluded"),
    "rechecked": Words("Phúc tra khắc phục", "Remedies rechecked"),
    "closed": Words("Kết thúc", "Closed"),
}
