"""Failures while a file is opened and read: ALI-1xx."""

from __future__ import annotations

from desktop_app.core.errors.base import AppError
from desktop_app.core.text import N_


class FileGone(AppError):
    """The file is no longer where it was."""

    code = "ALI-101"
    title = N_("«{file}» is no longer where it was")
    what_to_do = N_("Nothing you did is lost. Look for the file again, or connect the drive where it was.")


class FileNotAllowed(AppError):
    """The operating system refuses to read the file."""

    code = "ALI-102"
    title = N_("This computer does not allow reading «{file}»")
    what_to_do = N_("Copy the file to your documents and open the copy.")


class FileBusy(AppError):
    """Another program holds the file."""

    code = "ALI-103"
    title = N_("«{file}» is open in another program")
    what_to_do = N_("Close it there, for example in Excel, and try again. Nothing was changed.")
    retryable = True


class FileEmpty(AppError):
    """Nothing in the file."""

    code = "ALI-104"
    title = N_("«{file}» is empty")
    what_to_do = N_("Open it in Excel and check that it has data. Then choose it again.")


class FileCorrupt(AppError):
    """The file is truncated or damaged."""

    code = "ALI-105"
    title = N_("«{file}» is damaged or incomplete")
    what_to_do = N_("Copy it again from where you got it, or open it in Excel and save it with another name.")


class FileProtected(AppError):
    """The file asks for a password."""

    code = "ALI-106"
    title = N_("«{file}» is protected with a password")
    what_to_do = N_("Type its password. It is used to read the file and then forgotten.")


class NotATable(AppError):
    """The content holds no table (PDF, image, text…)."""

    code = "ALI-107"
    title = N_("«{file}» does not contain a table")
    what_to_do = N_("Choose a spreadsheet (Excel or LibreOffice) or a CSV file.")


class FileTooLarge(AppError):
    """Reading would need more than this machine can give."""

    code = "ALI-108"
    title = N_("«{file}» is too large to open safely on this computer")
    what_to_do = N_("Save only the sheet you need as CSV and open that file.")


class ReaderStopped(AppError):
    """The child process that reads files ended unexpectedly."""

    code = "ALI-109"
    title = N_("Reading «{file}» stopped unexpectedly")
    what_to_do = N_("Your work is saved. Try again; if it happens again, save the file as CSV and open that one.")
    retryable = True


class PasswordWrong(AppError):
    """The password given does not open the file."""

    code = "ALI-110"
    title = N_("That is not the password of «{file}»")
    what_to_do = N_("Type it again; capital letters count. Nothing was changed.")
    retryable = True


class SeveralTables(AppError):
    """A compressed file with more than one table: `names` are theirs, to choose from."""

    code = "ALI-111"
    title = N_("«{file}» holds {n} tables: {names}")
    what_to_do = N_("Choose one of them. Each one is published on its own.")

    @property
    def names(self) -> tuple[str, ...]:
        """The files inside, as `Answers.member` takes them."""
        return tuple(str(self.values.get("listed", "")).split("\n"))


class ProtectedOtherwise(AppError):
    """Protected in a way that only the program that made it can undo."""

    code = "ALI-112"
    title = N_("«{file}» is protected in a way that cannot be opened here")
    what_to_do = N_("Open it where it was made, remove the password and save a copy. Then choose that copy.")


class IsPdf(NotATable):
    """A PDF instead of a spreadsheet."""

    code = "ALI-113"
    title = N_("«{file}» is a PDF document, not a spreadsheet")
    what_to_do = N_("Ask who made it for the spreadsheet it came from. Copying figures out of a PDF loses some.")


class IsPicture(NotATable):
    """A photograph or a scan."""

    code = "ALI-114"
    title = N_("«{file}» is a picture, not a spreadsheet")
    what_to_do = N_("Ask who made it for the spreadsheet. A table in a picture must be typed again.")


class IsTextDocument(NotATable):
    """A document of a word processor, or slides."""

    code = "ALI-115"
    title = N_("«{file}» is a text document, not a spreadsheet")
    what_to_do = N_("Copy its table into a new sheet of Excel or LibreOffice, check it and save it. Then choose that.")


class IsArchive(NotATable):
    """Compressed files of a kind that is not opened here, or without a table inside."""

    code = "ALI-116"
    title = N_("No table can be taken out of the compressed file «{file}»")
    what_to_do = N_("Extract its files to a folder and choose the one with the table.")


class IsDatabase(NotATable):
    """A database, or data written for programs."""

    code = "ALI-117"
    title = N_("«{file}» holds data written for programs, not a spreadsheet")
    what_to_do = N_("Ask whoever keeps it to export the table you need to Excel or CSV.")
