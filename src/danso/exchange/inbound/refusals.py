"""Files that are not read at all. Each says what is wrong, where, and what to do; nothing has been written."""

from __future__ import annotations

from danso.values.refusal import Refusal


class FileNotRead(Refusal):
    """The file is not read; nothing was written."""


class FileMissing(FileNotRead):
    """There is no such file."""


class FileTooLarge(FileNotRead):
    """Larger than a book of one commune can be."""


class FileUnsafe(FileNotRead):
    """Packed or built so that reading it could harm the machine."""


class FileProtected(FileNotRead):
    """A password stands before the content."""


class FileCorrupt(FileNotRead):
    """Broken, cut off, or not of the kind its name says."""


class EncodingUnreadable(FileNotRead):
    """A text file in no encoding that we can be sure of."""


class NothingToRead(FileNotRead):
    """No sheet has the columns asked for."""
