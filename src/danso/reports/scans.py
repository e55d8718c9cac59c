"""Scans of signed reports: kept where the office's other papers are, in the same way."""

from __future__ import annotations

from danso.work.documents import kept_files

CONTENT_TYPES, MOST_BYTES = kept_files.CONTENT_TYPES, kept_files.MOST_BYTES
digest_of, scan_kind = kept_files.digest_of, kept_files.file_kind
keep_scan, read_scan = kept_files.keep_file, kept_files.read_file
