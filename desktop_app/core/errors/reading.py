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
    what_to_do = N_("Open it in Excel, remove the password and save a copy. Then choose that copy.")


class NotATable(AppError):
    """The content holds no table (PDF, image, text…)."""

    code = "ALI-107"
    title = N_("«{file}» does not contain a table")
    what_to_do = N_("Choose a spreadsheet (Excel or LibreOffice) or a CSV file. Ask for the original of a PDF.")


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
