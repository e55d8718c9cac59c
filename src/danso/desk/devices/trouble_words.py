"""What is wrong with a phone, one plain sentence each, with what to do."""

from danso.values.words import Words

CANARY = Words(
    "Dữ liệu trong máy bị mất một phần: trình duyệt hoặc ai đó đã xóa. Hỏi cộng tác viên, ghi lại phần thiếu từ sổ giấy.",
    "Part of what the phone kept is gone: the browser or somebody cleared it. Ask, and write what is missing from paper.",
)
LOST = Words(
    "Máy đã ghi, xã chưa nhận phiếu số {numbers}. Mở sổ nơi có mạng; vẫn thiếu thì xuất tệp niêm phong mang về xã.",
    "Written and not received: {numbers}. Open the book where there is network; else bring the sealed file.",
)
SILENT = Words(
    "Đã {n} ngày chưa gặp máy. Gọi nhắc mở sổ nơi có mạng.",
    "Not met for {n} days. Call, and ask to open the book on the network.",
)
CLOCK_SLOW = Words(
    "Đồng hồ máy chậm {n} phút. Chọn ngày giờ tự động trong phần cài đặt của máy.",
    "Its clock is {n} minutes slow. Set date and time to automatic.",
)
CLOCK_FAST = Words(
    "Đồng hồ máy nhanh {n} phút. Chọn ngày giờ tự động trong phần cài đặt của máy.",
    "Its clock is {n} minutes fast. Set date and time to automatic.",
)
JUMPED = Words("Đồng hồ máy đã bị lùi {n} lần. Hỏi ai đã đổi giờ.", "Its clock was set back {n} times. Ask who did.")
NOT_KEPT = Words(
    "Trình duyệt chưa giữ dữ liệu lâu dài. Chọn “Thêm vào màn hình chính”, rồi mở sổ từ đó.",
    "The browser may clear its storage. Choose “Add to home screen” and open the book from there.",
)
FROZEN = Words(
    "Hai phiếu khác nhau mang cùng một số; máy tạm không xem được sổ. Mở “Phiếu từ máy cần xem”.",
    "Two different slips carry one number; the phone sees the book no more. Open what waits.",
)
DRAINING = Words(
    "Đang thu lại. Mở trang của máy để xem còn thiếu gì.", "Being taken back. Open its page to see what is missing."
)
WIPE_WAITS = Words("Sổ trong máy bị xóa ở lần gặp tới.", "It is wiped at its next contact.")
AND_MORE = Words("{first} và {n} phiếu nữa", "{first} and {n} more")
