"""The audit trail in sentences: one for each verb that any room writes."""

from danso.values.words import Words

TITLE = Words("Nhật ký", "Audit trail")
SUB = Words("Ai đã làm gì, khi nào; ai đã xem thông tin của ai", "Who did what and when; who looked at whom")
ACTS, LOOKS = Words("Việc đã làm", "Acts"), Words("Nhật ký xem thông tin", "Looks at persons")
WHO, VERB, FROM, TO, SEARCH = (
    Words("Tài khoản", "Account"),
    Words("Việc", "Act"),
    Words("Từ ngày", "From"),
    Words("đến ngày", "to"),
    Words("Lọc", "Filter"),
)
ANYBODY, ANYTHING = Words("mọi tài khoản", "any account"), Words("mọi việc", "any act")
WHEN, SENTENCE, SUBJECT = Words("Lúc", "When"), Words("Nội dung", "What"), Words("Về", "About")
ID = Words("Mã người hoặc hộ", "Id of a person or household")
NONE = Words("Không có dòng nào khớp", "Nothing matches")
NONE_TEXT = Words(
    "Bỏ bớt điều kiện lọc, hoặc chọn khoảng ngày rộng hơn.", "Loosen the filter, or choose a longer span of days."
)
LOOKED = Words("{who} xem {page}: {n} người, hộ", "{who} looked at {page}: {n} persons or households")
OPERATOR = Words("Người vận hành tại máy chủ", "The local operator")
UNKNOWN_VERB = Words("{who} thực hiện “{verb}”", "{who} did “{verb}”")
PERSONS = Words("{n} người, hộ", "{n} persons or households")
PAGE, ANY_PAGE = Words("Xem ở đâu", "On which page"), Words("mọi trang", "any page")
DETAIL = Words("chi tiết", "detail")

VERBS: dict[str, Words] = {
    "sign_in": Words("{who} vào hệ thống", "{who} signed in"),
    "create_account": Words("{who} mở tài khoản", "{who} opened an account"),
    "close_account": Words("{who} đóng tài khoản", "{who} closed an account"),
    "set_password": Words("{who} đặt mật khẩu", "{who} set a password"),
    "change_own_password": Words("{who} đổi mật khẩu của mình", "{who} changed the own password"),
    "renew_password": Words(
        "{who} cấp lại mật khẩu ban đầu cho một tài khoản", "{who} gave an account a start password"
    ),
    "reopen_account": Words("{who} mở lại tài khoản đã khóa", "{who} reopened a blocked account"),
    "begin_second_factor": Words("{who} bắt đầu lập mã xác thực thứ hai", "{who} began to set up the second factor"),
    "confirm_second_factor": Words("{who} lập xong mã xác thực thứ hai", "{who} set up the second factor"),
    "pass_second_factor": Words("{who} gõ đúng mã xác thực thứ hai", "{who} passed the second factor"),
    "take_off_second_factor": Words(
        "{who} gỡ mã xác thực thứ hai của một tài khoản", "{who} took off an account's second factor"
    ),
    "end_other_sessions": Words("{who} tự đưa mình ra khỏi các máy khác", "{who} signed out of other browsers"),
    "choose_language": Words("{who} chọn ngôn ngữ", "{who} chose a language"),
    "grant_role": Words("{who} giao vai trò", "{who} granted a role"),
    "end_grant": Words("{who} thôi giao vai trò", "{who} ended a grant"),
    "add_units": Words("{who} thêm đơn vị", "{who} added units"),
    "load_units": Words("{who} nạp danh mục đơn vị", "{who} loaded the list of units"),
    "close_unit": Words("{who} đóng đơn vị", "{who} closed a unit"),
    "record_worker": Words("{who} ghi hồ sơ người làm công tác dân số", "{who} recorded a worker"),
    "record_coverage": Words("{who} ghi cộng tác viên phụ trách địa bàn", "{who} recorded who looks after an area"),
    "link_account": Words("{who} gắn tài khoản cho cộng tác viên", "{who} gave a collaborator an account"),
    "end_coverage": Words("{who} ghi cộng tác viên thôi phụ trách", "{who} recorded the end of a collaborator's duty"),
    "record_training": Words("{who} ghi tập huấn", "{who} recorded a training"),
    "set_target": Words("{who} ghi chỉ tiêu giao", "{who} recorded a target"),
    "correct_target": Words("{who} đính chính chỉ tiêu ghi sai", "{who} corrected a target typed wrong"),
    "freeze_baseline": Words(
        "{who} lưu kết quả chính thức năm trước cùng chỉ tiêu", "{who} kept last year's official result with a target"
    ),
    "cut_off": Words("{who} lấy mốc số liệu", "{who} took a cut-off"),
    "seal": Words("{who} tổng hợp số liệu tại mốc", "{who} sealed the figures"),
    "preview_file": Words("{who} xem trước tệp nhập", "{who} previewed a file"),
    "confirm_import": Words("{who} ghi tệp nhập vào sổ", "{who} wrote an imported file to the register"),
    "hand_out_file": Words("{who} lấy tệp có thông tin cá nhân", "{who} took a file with personal data"),
    "ask_for_file": Words("{who} xin lấy tệp trên 500 người", "{who} asked for a file of more than 500 persons"),
    "answer_file_request": Words("{who} trả lời yêu cầu lấy tệp", "{who} answered a request for a file"),
    "list_named_texts": Words(
        "Sau khi {who} xóa thông tin cá nhân, còn văn bản phải xem lại",
        "After {who} erased personal data, texts are left to look at",
    ),
    "mend_named_text": Words(
        "{who} bỏ tên người đã xóa thông tin khỏi một văn bản", "{who} took an erased person's name out of a text"
    ),
    "leave_named_text": Words(
        "{who} xem và giữ nguyên một văn bản có tên trùng", "{who} looked at a text with such a name and left it"
    ),
    "erase_person": Words("{who} xóa thông tin cá nhân theo yêu cầu", "{who} erased personal data on request"),
    "download_briefing": Words("{who} tải báo cáo giao ban", "{who} downloaded a briefing"),
    "download_leader": Words("{who} tải trang lãnh đạo", "{who} downloaded the leader's page"),
    "write_office_sentence": Words("{who} ghi ý kiến của cơ quan", "{who} wrote the office's sentence"),
    "match_movers": Words("{who} tìm người chuyển đi, chuyển đến giống nhau", "{who} matched movers"),
    "ask_again": Words(
        "{who} hỏi lại xã cũ về một người đã chuyển đi", "{who} asked the old commune again about a mover"
    ),
    "say_still_here": Words("{who} trả lời: người này vẫn ở xã", "{who} answered that a mover still lives here"),
    "enact_change": Words("{who} ghi việc sắp xếp đơn vị hành chính", "{who} entered a change of administrative units"),
    "undo_change": Words("{who} rút lại việc sắp xếp đơn vị hành chính", "{who} took back a change of units"),
    "back_up": Words("{who} sao lưu dữ liệu", "{who} made a backup"),
    "drill": Words("{who} diễn tập khôi phục từ bản sao lưu", "{who} held a restore drill"),
    "back_up_keys": Words("{who} sao lưu khóa", "{who} backed up the keys"),
    "restore": Words("{who} khôi phục dữ liệu từ bản sao lưu", "{who} restored the register from a backup"),
    "take_out_archive": Words("{who} lấy bản sao lưu cũ ra đọc", "{who} took an old backup out to be read"),
    "rebuild": Words("{who} lập lại các bảng từ sổ gốc", "{who} made the tables again from the ledger"),
    "open_round": Words("{who} mở đợt rà soát", "{who} opened a round"),
    "leave_round_area": Words(
        "{who} ghi để lại một địa bàn của đợt rà soát", "{who} left an area of a round, or took it up"
    ),
    "mark_households": Words("{who} đánh dấu hộ đã rà soát", "{who} marked households as reviewed"),
    "close_round": Words("{who} đóng đợt rà soát", "{who} closed a round"),
    "draw_round_sample": Words("{who} rút mẫu thẩm định đợt rà soát", "{who} drew the sample of a round"),
    "answer_round_sample": Words("{who} ghi kết quả thẩm định mẫu", "{who} answered the sample of a round"),
    "renumber_area": Words("{who} đánh hộ số mới cho một địa bàn", "{who} renumbered an area"),
    "print_round_sheets": Words("{who} in phiếu rà soát hộ", "{who} printed review sheets"),
    "download_round_minute": Words("{who} tải biên bản đợt rà soát", "{who} downloaded a round's minutes"),
    "print_work_list": Words("{who} in danh sách việc", "{who} printed a work list"),
    "draft_report": Words("{who} lập báo cáo", "{who} drafted a report"),
    "submit_report": Words("{who} trình báo cáo", "{who} submitted a report"),
    "return_report": Words("{who} trả lại báo cáo", "{who} returned a report"),
    "sign_report": Words("{who} ký báo cáo", "{who} signed a report"),
    "send_report": Words("{who} gửi báo cáo lên cấp trên", "{who} sent a report to the level above"),
    "attach_scan": Words("{who} lưu bản quét của báo cáo đã ký", "{who} kept the scan of a signed report"),
    "download_report": Words("{who} tải báo cáo", "{who} downloaded a report"),
    "download_scan": Words("{who} tải bản quét của báo cáo", "{who} downloaded the scan of a report"),
    "untick_typed": Words("{who} bỏ dấu đã nhập phần mềm của Bộ", "{who} took back a tick of typing"),
    "leave_for_later": Words("{who} để lại sau một số địa bàn khi chốt tháng", "{who} left areas for later in a month"),
    "take_up_again": Words("{who} thôi để lại sau một địa bàn", "{who} took up an area left for later"),
    "reissue": Words("{who} phát hành lại báo cáo", "{who} reissued a report"),
    "record_outside_figure": Words("{who} nhập số liệu của ngành khác", "{who} typed a figure of another sector"),
    "import_targets": Words("{who} ghi chỉ tiêu giao từ một tệp", "{who} set targets from a file"),
    "record_known_totals": Words("{who} nhập số liệu tổng của đơn vị cũ", "{who} recorded totals of former units"),
    "record_estimate": Words("{who} ghi ước thực hiện", "{who} recorded an estimate"),
    "tick_typed": Words(
        "{who} đánh dấu đã nhập phần mềm của Bộ", "{who} ticked lines typed into the ministry's software"
    ),
    "write_own_paragraph": Words(
        "{who} viết phần của cơ quan trong báo cáo", "{who} wrote the office's own passage of a report"
    ),
    "set_up_body": Words("{who} ghi một Ban theo quyết định thành lập", "{who} recorded a body set up by a decision"),
    "seat_member": Words("{who} ghi một thành viên của Ban", "{who} recorded a member of a body"),
    "unseat_member": Words("{who} ghi một thành viên thôi tham gia Ban", "{who} recorded that a member left a body"),
    "end_body": Words("{who} ghi Ban thôi hoạt động", "{who} recorded the end of a body"),
    "register_document": Words("{who} vào sổ một văn bản", "{who} registered a document"),
    "void_document": Words("{who} hủy số của một văn bản ghi nhầm", "{who} voided a document entered by mistake"),
    "link_document": Words(
        "{who} ghi một văn bản là căn cứ của việc khác", "{who} made a document the basis of something"
    ),
    "unlink_document": Words("{who} bỏ một căn cứ ghi nhầm", "{who} took back a basis noted by mistake"),
    "keep_document_file": Words("{who} lưu tệp của một văn bản", "{who} kept the file of a document"),
    "download_document": Words("{who} tải tệp của một văn bản", "{who} downloaded the file of a document"),
    "log_activity": Words("{who} ghi một hoạt động truyền thông", "{who} logged a communication activity"),
    "strike_activity": Words("{who} gạch một hoạt động ghi nhầm", "{who} struck an activity logged by mistake"),
    "record_commitment": Words("{who} ghi một cam kết phối hợp", "{who} recorded a commitment of a partner"),
    "strike_commitment": Words("{who} gạch một cam kết ghi nhầm", "{who} struck a commitment entered by mistake"),
    "freeze_communication": Words(
        "{who} giữ tổng hoạt động truyền thông của báo cáo được ký",
        "{who} kept a signed report's totals of communication",
    ),
    "plan_campaign": Words("{who} lập một chiến dịch", "{who} planned a campaign"),
    "freeze_campaign_list": Words(
        "{who} chốt danh sách người cần tiếp cận của chiến dịch",
        "{who} froze the list of people a campaign is to reach",
    ),
    "log_campaign_day": Words("{who} ghi tiến độ một ngày của chiến dịch", "{who} logged a day of a campaign"),
    "close_campaign": Words("{who} kết thúc một chiến dịch", "{who} closed a campaign"),
    "receive_data_request": Words("{who} ghi một yêu cầu cung cấp số liệu", "{who} recorded a request for figures"),
    "answer_data_request": Words("{who} trả lời yêu cầu cung cấp số liệu", "{who} answered a request for figures"),
    "give_task": Words("{who} giao một nhiệm vụ", "{who} gave a task"),
    "finish_task": Words("{who} ghi một nhiệm vụ đã xong", "{who} recorded that a task is done"),
    "cancel_task": Words("{who} thôi một nhiệm vụ", "{who} cancelled a task"),
    "reopen_task": Words("{who} mở lại một nhiệm vụ", "{who} reopened a task"),
    "extend_task": Words("{who} gia hạn một nhiệm vụ", "{who} put off the due day of a task"),
    "set_meeting_rule": Words("{who} đặt lịch giao ban", "{who} set when the briefing conference is held"),
    "call_meeting": Words("{who} mời dự hội nghị giao ban", "{who} called a briefing conference"),
    "change_meeting": Words("{who} đổi ngày, giờ, nơi họp", "{who} changed the day, hour or place of a meeting"),
    "hold_meeting": Words("{who} mở hội nghị", "{who} opened a meeting"),
    "cancel_meeting": Words("{who} ghi hội nghị không họp", "{who} recorded that a meeting is not held"),
    "invite": Words("{who} mời thêm thành phần dự họp", "{who} invited somebody to a meeting"),
    "uninvite": Words("{who} bỏ một giấy mời ghi nhầm", "{who} took back an invitation to a meeting"),
    "mark_attendance": Words("{who} điểm danh hội nghị", "{who} marked who came to a meeting"),
    "write_agenda_item": Words("{who} ghi một mục chương trình họp", "{who} wrote an item of an agenda"),
    "move_agenda_item": Words("{who} xếp lại chương trình họp", "{who} reordered an agenda"),
    "drop_agenda_item": Words("{who} bỏ một mục chương trình họp", "{who} dropped an item of an agenda"),
    "show_agenda_item": Words("{who} chiếu một mục chương trình", "{who} put an item of an agenda on the screen"),
    "write_opinion": Words("{who} ghi một ý kiến tại hội nghị", "{who} minuted an opinion"),
    "drop_opinion": Words("{who} bỏ một ý kiến ghi nhầm", "{who} dropped an opinion minuted by mistake"),
    "write_conclusion": Words("{who} ghi một kết luận của hội nghị", "{who} minuted a conclusion"),
    "drop_conclusion": Words("{who} bỏ một kết luận ghi nhầm", "{who} dropped a conclusion minuted by mistake"),
    "conclude_meeting": Words(
        "{who} kết luận hội nghị và giao nhiệm vụ", "{who} concluded a meeting and gave its tasks"
    ),
    "table_briefing": Words("{who} trình báo cáo giao ban ra hội nghị", "{who} tabled the briefing at a meeting"),
    "number_letter": Words("{who} ghi số, ngày văn bản của hội nghị", "{who} numbered a paper of a meeting"),
    "download_meeting_paper": Words("{who} tải một văn bản của hội nghị", "{who} downloaded a paper of a meeting"),
    "plan_inspection": Words("{who} lập kế hoạch một cuộc kiểm tra", "{who} planned an inspection"),
    "set_checklist": Words("{who} ghi nội dung chấm điểm của kiểm tra", "{who} set a checklist of inspections"),
    "score_inspection": Words("{who} chấm điểm một cuộc kiểm tra", "{who} scored an inspection"),
    "draw_sample": Words("{who} rút mẫu hộ của một cuộc kiểm tra", "{who} drew the sample of an inspection"),
    "print_reinterview": Words("{who} in phiếu phúc tra hộ", "{who} printed re-interview sheets"),
    "record_reinterview": Words("{who} nhập kết quả phúc tra một hộ", "{who} typed the re-interview of a household"),
    "finish_visit": Words(
        "{who} kết thúc bước đến hộ của một cuộc kiểm tra", "{who} ended the visits of an inspection"
    ),
    "add_finding": Words("{who} ghi một tồn tại qua kiểm tra", "{who} added a finding of an inspection"),
    "drop_finding": Words("{who} bỏ một tồn tại ghi nhầm", "{who} took back a finding"),
    "write_remarks": Words("{who} ghi nhận xét, ý kiến của biên bản kiểm tra", "{who} wrote remarks for the minutes"),
    "conclude_inspection": Words("{who} kết luận một cuộc kiểm tra", "{who} concluded an inspection"),
    "recheck_finding": Words("{who} phúc tra việc khắc phục", "{who} rechecked a remedy"),
    "close_inspection": Words("{who} kết thúc một cuộc kiểm tra", "{who} closed an inspection"),
    "download_inspection": Words(
        "{who} tải văn bản của một cuộc kiểm tra", "{who} downloaded a paper of an inspection"
    ),
    "issue_enrolment_code": Words("{who} cấp mã cho điện thoại cộng tác viên", "{who} issued a code for a phone"),
    "enrol_device": Words("{who} đưa một điện thoại vào dùng", "{who} took a phone into use"),
    "remember_device": Words(
        "{who}: nhận lại điện thoại sau khi khôi phục dữ liệu", "{who}: a phone known again after a restore"
    ),
    "revoke_device": Words("{who} thu lại một điện thoại", "{who} took a phone back"),
    "accept_loss": Words(
        "{who} chấp nhận phần phiếu chưa gửi của điện thoại bị mất", "{who} accepted what a lost phone had not sent"
    ),
    "confirm_wipe": Words("{who}: điện thoại đã xóa dữ liệu", "{who}: the phone was wiped"),
    "lock_device": Words("{who} yêu cầu điện thoại khóa màn hình sổ", "{who} asked a phone to lock its book"),
    "read_recovery": Words("{who} đọc mã mở khóa điện thoại", "{who} read the code that opens a phone"),
    "settle_clash": Words("{who} xử lý hai phiếu mang cùng một số", "{who} settled two slips under one number"),
    "take_from_quarantine": Words("{who} đưa phiếu chờ xử lý vào sổ", "{who} took a waiting slip into the ledger"),
    "type_from_quarantine": Words(
        "{who} ghi lại bằng tay một phiếu không đọc được", "{who} wrote an unreadable slip by hand"
    ),
    "discard_quarantined": Words("{who} không dùng một phiếu chờ xử lý", "{who} set a waiting slip aside"),
    "import_phone_file": Words("{who} nhận tệp phiếu của điện thoại", "{who} took in a phone's file of slips"),
    "rotate_phone_keys": Words("{who} thay khóa của máy chủ cho điện thoại", "{who} renewed the server's keys"),
}

PAGES: dict[str, Words] = {
    "phone": Words("sổ địa bàn trên điện thoại", "the area's book on a phone"),
    "phone_card": Words("phiếu hộ mở trên điện thoại", "a household opened on a phone"),
    "find": Words("kết quả tìm người", "search results"),
    "a0": Words("Phiếu hộ dân cư", "a household sheet"),
    "p0": Words("Phiếu thu tin P0", "a P0 slip"),
    "sheet": Words("phiếu chờ thẩm định", "a sheet under appraisal"),
    "p0_grid": Words("phiếu P0 đang nhập", "a P0 sheet being typed"),
    "p0_blank": Words("phiếu P0 in sẵn tên hộ", "a P0 sheet printed with households"),
    "typing_sheet": Words("bảng nhập phần mềm của Bộ", "the typing sheet"),
    "held": Words("dòng cần xem lại", "held lines"),
    "alike": Words("người, hộ trùng hoặc gần giống", "persons or households alike"),
    "correction": Words("đính chính một dòng phiếu", "a correction"),
    "ledger_story": Words("sổ gốc của hộ", "a household's ledger"),
    "workers": Words("danh sách cộng tác viên", "the list of collaborators"),
    "movers": Words("đối chiếu người chuyển đi, chuyển đến", "movers compared"),
    "work_list": Words("một danh sách việc", "a work list"),
    "round": Words("hộ của đợt rà soát", "households of a round"),
    "round_sample": Words("mẫu thẩm định đợt rà soát", "the sample of a round"),
    "round_renewal": Words("hộ số cũ và mới", "old and new household numbers"),
    "figure": Words("danh sách đứng sau số liệu", "the list behind a figure"),
    "reinterview": Words("hộ phúc tra đang nhập", "households of a re-interview"),
    "reinterview_sheet": Words("phiếu phúc tra in ra", "printed re-interview sheets"),
}


def page_words(page: str) -> Words:
    """What a look was at; of a page of several lists (`work_list:...`), the page."""
    return PAGES.get(page.partition(":")[0], Words(page, page))
