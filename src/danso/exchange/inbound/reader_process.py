"""Reads one workbook in a process of its own, under limits of memory and time; prints JSON, one line per sheet.

Run as a file (`python reader_process.py PATH MEGABYTES SECONDS`) and imports nothing of ours, so that a workbook
built to exhaust or crash its reader takes only this process with it.
"""

import json
import resource
import sys
from datetime import date, datetime, time, timedelta

PASSWORD, CORRUPT, TOO_LARGE = 11, 12, 13
MOST_CELLS = 6_000_000
MOST_TEXT = 200 * 1024 * 1024


def tagged(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, (time, timedelta)):
        return {"h": str(value)}
    raise TypeError(type(value))


def main(path: str, megabytes: int, seconds: int) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import python_calamine as calamine

    written = 0
    try:
        with calamine.CalamineWorkbook.from_path(path) as book:
            for meta in book.sheets_metadata:
                if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                    continue
                sheet = book.get_sheet_by_name(meta.name)
                if sheet.total_height * sheet.total_width > MOST_CELLS:
                    return TOO_LARGE
                told = {
                    "name": meta.name,
                    "visible": meta.visible == calamine.SheetVisibleEnum.Visible,
                    "merged": sheet.merged_cell_ranges or [],
                    "rows": sheet.to_python(skip_empty_area=False),
                }
                line = json.dumps(told, default=tagged)
                written += len(line)
                if written > MOST_TEXT:  # one long text told again by every cell
                    return TOO_LARGE
                sys.stdout.write(line + "\n")
    except calamine.PasswordError:
        return PASSWORD
    except (calamine.CalamineError, OSError, ValueError):
        return CORRUPT
    except BaseException:  # no memory left: an error here, a panic inside the reader
        return TOO_LARGE
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
