"""IV. Kết quả thực hiện: change of the population, births, targets, contraception, population quality."""

from __future__ import annotations

from decimal import Decimal

from danso.reports.briefing.balance_table import balance_blocks
from danso.reports.briefing.pictures import months
from danso.reports.briefing.target_lines import target_blocks
from danso.reports.briefing.telling import Telling, part
from danso.reports.counted import Counted
from danso.reports.document import Block, Heading, Paragraph, Run
from danso.reports.form import length_of
from danso.reports.spans import same_span_last_year
from danso.values.text import NBSP


def results(t: Telling) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = (
        Heading(2, t.say("1. Biến động dân số", "1. Change of the population")),
        *balance_blocks(t),
        Paragraph(_marriages(t)),
        Heading(2, t.say("2. Sinh", "2. Births")),
        Paragraph(_births(t)),
        Paragraph(_orders(t)),
        Paragraph(_sex_ratio(t)),
        Paragraph(_rates(t)),
        *months(t, "births", "Trẻ sinh ra", "Births"),
        Heading(2, t.say("3. Các chỉ tiêu kế hoạch được giao", "3. Targets assigned")),
        *target_blocks(t),
        Heading(2, t.say("4. Kế hoạch hóa gia đình", "4. Family planning")),
        Paragraph(_methods(t)),
        Paragraph(_current(t)),
        Heading(2, t.say("5. Nâng cao chất lượng dân số", "5. Population quality")),
        Paragraph(_screening(t)),
        Paragraph(_premarital(t)),
        Paragraph(_elderly(t)),
        *t.own("results", "đánh giá kết quả, nguyên nhân tăng, giảm", "assessment of results and reasons"),
    )
    return part(t, "IV", "Kết quả thực hiện các chỉ tiêu", "Results", *blocks)


def _births(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Tổng số trẻ sinh ra sống là {all}{before}, trong đó {boys}{sp}trẻ nam, {girls}{sp}trẻ nữ.",
        "Live births: {all}{before}, {boys}{sp}boys and {girls}{sp}girls.",
        all=t.with_unit("births"),
        before=t.against_last_year("births"),
        boys=t.number("births_male"),
        girls=t.number("births_female"),
        sp=NBSP,
    )


def _orders(t: Telling) -> tuple[Run, ...]:
    unknown = t.data.figure("births_order_unknown")
    left: tuple[Run, ...] = ()
    if unknown is not None and unknown.exact:
        left = t.line(
            "; chưa rõ là con thứ mấy: {n}{sp}trẻ",
            "; order not known: {n}",
            n=t.number("births_order_unknown"),
            sp=NBSP,
        )
    return t.line(
        "Theo thứ tự con của mẹ: con thứ nhất: {first}{sp}trẻ; con thứ 2: {second}{sp}trẻ; con thứ 3 trở lên: {third}{sp}trẻ, "
        "chiếm {share} tổng số trẻ sinh ra{before}{left}. Trẻ sinh ra của phụ nữ dưới 20 tuổi: {young}{sp}trẻ.",
        "By order: first children {first}; second {second}; third or later {third}, {share} of births{before}{left}. "
        "Births to women under 20: {young}.",
        first=t.number("births_first"),
        second=t.number("births_second"),
        third=t.number("births_third_plus"),
        share=t.number("births_third_plus_share"),
        before=t.against_last_year("births_third_plus_share"),
        left=left,
        young=t.number("births_mother_under_20"),
        sp=NBSP,
    )


def _sex_ratio(t: Telling) -> tuple[Run, ...]:
    found = t.data.figure("sex_ratio_at_birth")
    if found is None or found.exact is None:
        return ()
    interval: tuple[Run, ...] = ()
    if found.interval is not None:
        low, high = found.interval
        upper = "∞" if high == float("inf") else t.amount(Decimal(repr(high)), 1)
        interval = (
            t.say(
                "; khoảng tin cậy 95%: {low}-{high}",
                "; 95% interval: {low}-{high}",
                low=t.amount(Decimal(repr(low)), 1),
                high=upper,
            ),
        )
    small = t.say("; số ít, không so sánh", "; too few to compare") if found.small else ""
    return t.line(
        "Tỷ số giới tính khi sinh: {ratio}{sp}bé trai/100{sp}bé gái ({boys}/{girls}{interval}{small}{before}).",
        "Sex ratio at birth: {ratio}{sp}boys per 100{sp}girls ({boys}/{girls}{interval}{small}{before}).",
        ratio=t.number("sex_ratio_at_birth"),
        boys=t.number("births_male"),
        girls=t.number("births_female"),
        interval=interval,
        small=small,
        before=_ratio_last_year(t, found),
        sp=NBSP,
    )


def _ratio_last_year(t: Telling, found: Counted) -> tuple[Run, ...]:
    """Last year's ratio, and whether it lies within what chance alone would give this year."""
    before = t.data.last_year("sex_ratio_at_birth")
    if found.small or before is None or before.exact is None or before.small or found.interval is None:
        return ()
    low, high = found.interval
    within = low <= float(before.exact) <= high
    chance = t.say(", chênh lệch nằm trong phạm vi ngẫu nhiên", ", a difference within chance")
    return t.line(
        "; {span}: {before}{shares}{chance}",
        "; {span}: {before}{shares}{chance}",
        span=same_span_last_year(t.data.window),
        before=t.of(before),
        shares=t.by_shares(before),
        chance=chance if within else "",
    )


def _rates(t: Telling) -> tuple[Run, ...]:
    birth, death = t.data.figure("crude_birth_rate"), t.data.figure("crude_death_rate")
    if birth is None or death is None or birth.exact is None:
        return ()
    how = t.say("tính cho kỳ, chưa quy ra cả năm; ", "for the period, not brought to a year; ")
    if birth.annualised:
        how = t.say("đã quy ra cả năm; ", "brought to a whole year; ")
    elif length_of(t.data.window) == "year":
        how = ""
    return t.line(
        "Tỷ suất sinh thô {birth}{b1}, tỷ suất chết thô {death}{b2}, tỷ lệ tăng tự nhiên {growth} ({how}dân số trung bình "
        "{people}{sp}người).",
        "Crude birth rate {birth}{b1}, crude death rate {death}{b2}, natural increase {growth} ({how}average population "
        "{people}).",
        birth=t.number("crude_birth_rate"),
        b1=t.against_last_year("crude_birth_rate"),
        death=t.number("crude_death_rate"),
        b2=t.against_last_year("crude_death_rate"),
        growth=t.number("natural_increase_rate"),
        how=how,
        people=t.number("average_population"),
        sp=NBSP,
    )


def _marriages(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Trong kỳ có {married}{sp}người kết hôn{before}, trong đó tảo hôn {early}{sp}người, kết hôn cận huyết thống "
        "{kin}{sp}người; {divorced}{sp}người ly hôn.",
        "In the period {married}{sp}persons married{before}, of whom {early} early and {kin} consanguineous; "
        "{divorced}{sp}persons divorced.",
        married=t.number("persons_married"),
        before=t.against_last_year("persons_married"),
        early=t.number("early_marriages"),
        kin=t.number("consanguineous_marriages"),
        divorced=t.number("persons_divorced"),
        sp=NBSP,
    )


def _methods(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Tổng số người mới sử dụng và duy trì sử dụng biện pháp tránh thai (BPTT) hiện đại là {users}{before}, trong đó người "
        "mới sử dụng {new}{sp}người. Số lượt thôi sử dụng BPTT: {stopped}{sp}lượt.",
        "New and continuing users of modern methods: {users}{before}; new users {new}. Methods ended: {stopped}.",
        users=t.with_unit("modern_method_users_new_and_continuing"),
        before=t.against_last_year("modern_method_users_new_and_continuing"),
        new=t.number("modern_method_users_new"),
        stopped=t.number("contraception_stopped"),
        sp=NBSP,
    )


def _current(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Đang sử dụng BPTT hiện đại đến ngày {day}: {now}{sp}người trên {wives}{sp}phụ nữ 15-49 tuổi có chồng; tỷ lệ sử dụng "
        "BPTT hiện đại {share}{before}.",
        "Current users of modern methods on {day}: {now} of {wives}{sp}women 15-49 with husband; prevalence {share}{before}.",
        day=t.day(),
        now=t.number("modern_method_users_current"),
        wives=t.number("women_15_49_with_husband"),
        share=t.number("modern_method_prevalence"),
        before=t.against_last_year("modern_method_prevalence"),
        sp=NBSP,
    )


def _screening(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Sàng lọc trước sinh đủ 4 bệnh: {prenatal}{sp}người, đạt tỷ lệ {share} trên {pregnant}{sp}phụ nữ mang thai được quản "
        "lý{before}. Sàng lọc sơ sinh đủ 5 bệnh: {newborn}{sp}trẻ, đạt tỷ lệ {share5} trên {births}{sp}trẻ sinh ra{before5}.",
        "Prenatal screening for all four diseases: {prenatal}{sp}women, {share} of the {pregnant}{sp}pregnant women managed"
        "{before}. "
        "Newborn screening for all five diseases: {newborn}{sp}children, {share5} of the {births}{sp}births{before5}.",
        prenatal=t.number("prenatal_screened_4"),
        share=t.number("prenatal_screened_4_share_of_pregnant"),
        pregnant=t.number("pregnant_women_managed"),
        before=t.against_last_year("prenatal_screened_4_share_of_pregnant"),
        newborn=t.number("newborns_screened_5"),
        share5=t.number("newborns_screened_5_share"),
        births=t.number("births"),
        before5=t.against_last_year("newborns_screened_5_share"),
        sp=NBSP,
    )


def _premarital(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Tư vấn, khám sức khỏe trước khi kết hôn: {checked}{sp}cặp trên {couples}{sp}cặp kết hôn, tỷ lệ "
        "{share}{before}{registered}.",
        "Premarital counselling and check: {checked} of the {couples}{sp}couples marrying, {share}{before}{registered}.",
        checked=t.number("couples_married_with_premarital_check"),
        couples=t.number("couples_married"),
        share=t.number("couples_married_with_premarital_check_share"),
        before=t.against_last_year("couples_married_with_premarital_check_share"),
        registered=_registered(t),
        sp=NBSP,
    )


def _registered(t: Telling) -> tuple[Run, ...]:
    """The same couples over those the justice sector registered, where somebody typed them."""
    one = t.data.registered("couples_married")
    share = None if one is None else one.share(t.data.figure("couples_married_with_premarital_check"))
    if one is None or share is None:
        return ()
    return t.line(
        "; so với {n}{sp}cặp đăng ký kết hôn theo {source}: {share}{small} (Phụ lục V)",
        "; of {n}{sp}couples registered by {source}: {share}{small} (Annex V)",
        n=t.amount(one.value),
        source=one.source,
        share=t.amount(share, 2) + "%",
        small=t.say(", số ít, không so sánh", ", too few to compare") if one.small else "",
        sp=NBSP,
    )


def _elderly(t: Telling) -> tuple[Run, ...]:
    return t.line(
        "Người cao tuổi được khám sức khỏe định kỳ ít nhất 1 lần trong năm: {checked}{sp}người trên {elderly}{sp}người cao "
        "tuổi, tỷ lệ {share}{before}.",
        "Persons of 60 and over with at least one periodic check in the year: {checked} of {elderly}, {share}{before}.",
        checked=t.number("elderly_checked"),
        elderly=t.number("elderly"),
        share=t.number("elderly_checked_share"),
        before=t.against_last_year("elderly_checked_share"),
        sp=NBSP,
    )
