"""Names for villages and residential groups of invented and demo places."""

from __future__ import annotations

VILLAGES = (
    "Nà Pài", "Bản Đồn", "Khuổi Lắc", "Nà Diểu", "Bản Cạu", "Phặc Tràng", "Nà Ỏi", "Khau Cút", "Nà Chuông", "Bản Giềng",
    "Khuổi Dủm", "Nà Bản", "Tân Thành", "Bản Pẻn", "Nà Choong", "Khuổi Hân", "Nà Rào", "Bản Bung", "Nà Cà", "Khuổi Thuổm",
)  # fmt: skip
HAMLETS = (
    "Đồng Sen", "Bãi Trên", "Bãi Dưới", "Cầu Mây", "Vườn Trám", "Gò Me", "Đình Thượng", "Đình Hạ", "Bến Gỗ", "Ao Vàng",
    "Đồi Chè", "Cây Gạo", "Xuân Mai", "Xuân Lộc", "Phú Thịnh", "Phú An", "Hòa Bình", "Hòa Lợi", "Tân Tiến", "Tân Lập",
    "Trung Tâm", "Chợ Cũ", "Chợ Mới", "Lò Vôi", "Ngọc Sơn", "Ngọc Hà", "Yên Thái", "Yên Ninh", "Thanh Bình", "Thanh Sơn",
)  # fmt: skip


def village_name(urban: bool, number: int, hamlets: tuple[str, ...] = VILLAGES) -> tuple[str, str]:
    """(kind of unit, official name) of the number-th village of a commune, counted from 1."""
    if urban:
        return "to_dan_pho", f"Tổ dân phố {number}"
    name = hamlets[(number - 1) % len(hamlets)]
    again = (number - 1) // len(hamlets)
    return "thon", f"Thôn {name}" + (f" {again + 1}" if again else "")
