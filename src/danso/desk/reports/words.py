"""Words around a report on screen."""

from danso.values.words import Words

TITLE = Words("Báo cáo giao ban", "Briefing report")
PREVIEW = Words("Xem trước", "Preview")
DOWNLOAD = Words("Tải {kind}", "Download {kind}")
WORD, EXCEL, PDF = Words("Word", "Word"), Words("Excel", "Excel"), Words("PDF", "PDF")
OWN_PLACES = Words(
    "{n} chỗ cơ quan tự viết, để trống thì bản in bỏ qua",
    "{n} places for the office's own words; empty ones are left out in print",
)
KNOWN = Words("số liệu biết đến ngày {day}", "figures known to {day}")
OWN = Words("Cơ quan tự viết", "The office's own words")
OWN_EMPTY = Words("Để trống thì bản in bỏ đoạn này.", "Left empty, this passage is not printed.")
NATION = Words("Cộng hòa xã hội chủ nghĩa Việt Nam", "Socialist Republic of Viet Nam")
MOTTO = Words("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
RECIPIENTS = Words("Nơi nhận:", "Recipients:")
