"""Every failure an officer can meet: a stable code, a title, and what to do, as translatable sentences.

Codes are never reused; docs/errors.md lists them. Values are counts, column names and file names, never cell values.
Subclasses set `code`, `title`, `what_to_do`; raise with keyword values for the placeholders.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from desktop_app.core.text import N_, Message


class Severity(Enum):
    """How much an error stops."""

    WARNING = "warning"
    ERROR = "error"


class AppError(Exception):
    """Base of all foreseen failures."""

    code: ClassVar[str] = "ALI-000"
    title: ClassVar[str] = N_("Something failed; your work is saved")
    what_to_do: ClassVar[str] = N_("Try again. If it happens again, copy the report and send it to support.")
    severity: ClassVar[Severity] = Severity.ERROR
    retryable: ClassVar[bool] = False

    def __init__(self, **values: str | int | Message) -> None:
        super().__init__(self.code)
        self.values = values

    @property
    def title_message(self) -> Message:
        """What happened, in one sentence."""
        return Message(self.title, self.values)

    @property
    def action_message(self) -> Message:
        """What was kept and what to do."""
        return Message(self.what_to_do, self.values)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross a process border (the reader child), values included."""
        return (_rebuild, (type(self), self.values))


def _rebuild(kind: type[AppError], values: dict[str, str | int | Message]) -> AppError:
    return kind(**values)


# --- reading: ALI-1xx ------------------------------------------------------------------------------------------


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


# --- saving: ALI-2xx ---------------------------------------------------------------------------------------------


class DiskFull(AppError):
    """No room to write."""

    code = "ALI-201"
    title = N_("There is no space left to save")
    what_to_do = N_("Free some space on the disk. Your last saved work is intact and we will try again.")
    retryable = True


class CannotWrite(AppError):
    """The folder refuses the file."""

    code = "ALI-202"
    title = N_("It is not possible to save in «{folder}»")
    what_to_do = N_("Choose another folder, for example your documents. Nothing was lost.")


class ProjectDamaged(AppError):
    """The project file cannot be read."""

    code = "ALI-203"
    title = N_("The project «{file}» cannot be read")
    what_to_do = N_("We set it aside without deleting it and opened the last good copy, if there was one.")


class ProjectTooNew(AppError):
    """The project was written by a newer version."""

    code = "ALI-204"
    title = N_("The project «{file}» was made with a newer version of Alista")
    what_to_do = N_("Update Alista to open it. The project was not changed.")


class SourceChanged(AppError):
    """The original differs from the one that was opened."""

    code = "ALI-205"
    title = N_("«{file}» changed since you opened it")
    what_to_do = N_("Review the table again: your answers are kept and reused where they still fit.")


class RecipeDamaged(AppError):
    """A recipe document that cannot be understood."""

    code = "ALI-206"
    title = N_("The list of fixes cannot be read")
    what_to_do = N_("Nothing was changed. Export it again from the project where it was made.")


# --- a person must decide: ALI-3xx -------------------------------------------------------------------------------


class DocumentWrong(AppError):
    """A JSON document given on the command line that cannot be read or does not fit."""

    code = "ALI-207"
    title = N_("«{file}» is not a JSON document as this command needs it")
    what_to_do = N_("Compare it with the example in the documentation. Nothing was written.")


class Undecided(AppError):
    """Findings without a decision."""

    code = "ALI-301"
    title = N_("There are {n} personal-data findings without a decision")
    what_to_do = N_("Decide each one. Nothing is published without your decision.")


class PackageTampered(AppError):
    """A file of the package is not the one that was checked."""

    code = "ALI-302"
    title = N_("«{file}» is not the file that was checked")
    what_to_do = N_("Prepare the package again so that what is published is what you reviewed.")


class PersonalDataLeft(AppError):
    """The final scan found something that nobody decided to publish."""

    code = "ALI-303"
    title = N_("The final files still contain possible personal data in «{column}»")
    what_to_do = N_("Go back to personal data and decide. Nothing has been published.")


class CodeKeyMissing(AppError):
    """The key for codes is gone from the keyring."""

    code = "ALI-304"
    title = N_("The key that makes the codes of this project is not on this computer")
    what_to_do = N_(
        "Open the project on the computer where it was made. "
        "Or choose another way for all those columns, and then codes again."
    )


class PackageInvalid(AppError):
    """Frictionless refuses the written package."""

    code = "ALI-305"
    title = N_("The package did not pass the final check ({n} problems)")
    what_to_do = N_("Go back to cleaning and review the columns listed. Nothing has been published.")


class MetadataMissing(AppError):
    """Required answers are missing."""

    code = "ALI-306"
    title = N_("The description lacks: {fields}")
    what_to_do = N_("Complete those answers in «Describe».")


class AnswerNotPossible(AppError):
    """A decision with a parameter that its treatment does not have, or out of its limits."""

    code = "ALI-307"
    title = N_("«{parameter}» is not possible in the decision about «{column}»")
    what_to_do = N_("Decide again about that column. Nothing has been published.")


class TreatmentUnknown(AppError):
    """A decision about a column that is not there, or with a treatment of another version."""

    code = "ALI-308"
    title = N_("The decision about «{column}» cannot be carried out: «{treatment}»")
    what_to_do = N_("Check the name of the column and the treatment, and decide again.")


class FileNotLookedThrough(AppError):
    """A file about to leave that the last scan cannot read."""

    code = "ALI-309"
    title = N_("«{file}» cannot be looked through for personal data")
    what_to_do = N_("Take that file out and prepare the package again. Nothing has been published.")


class NothingLeft(AppError):
    """The decisions take away every row or every column."""

    code = "ALI-311"
    title = N_("Nothing would be left to publish")
    what_to_do = N_("Your decisions about personal data remove every row or every column. Change one of them.")


class PrivateRecordLeaves(AppError):
    """The private record of decisions lies among what would be published."""

    code = "ALI-310"
    title = N_("«{file}» is the private record: it is never published")
    what_to_do = N_("Keep it with your institution's papers and take it out of the package.")


# --- portal and network: ALI-4xx -----------------------------------------------------------------------------------


class PortalError(AppError):
    """Base of failures of a portal or of the way to it."""

    code = "ALI-400"
    title = N_("The portal could not complete the operation")
    what_to_do = N_("Nothing is half public. Try again in a few minutes.")
    retryable = True


class PortalUnreachable(PortalError):
    """No answer."""

    code = "ALI-401"
    title = N_("«{portal}» does not answer")
    what_to_do = N_("Check the Internet connection and try again. Your work is saved and can be published later.")


class NotCkan(PortalError):
    """The address answers but not as CKAN."""

    code = "ALI-402"
    title = N_("«{portal}» is not an open-data portal of the CKAN kind")
    what_to_do = N_("Check the address. It usually begins with «https://datos» or «https://www.datosabiertos».")
    retryable = False


class TokenRefused(PortalError):
    """The portal does not recognise the token."""

    code = "ALI-403"
    title = N_("«{portal}» does not recognise your access key")
    what_to_do = N_("Copy a new key from your user page on the portal and paste it here.")
    retryable = False


class OrganizationRefused(PortalError):
    """The user may not publish in the organisation."""

    code = "ALI-404"
    title = N_("Your user cannot publish as «{organization}» on this portal")
    what_to_do = N_("Choose another institution from the list, or ask the portal to make you an editor.")
    retryable = False


class PortalShield(PortalError):
    """An HTML challenge or block instead of CKAN."""

    code = "ALI-405"
    title = N_("The protection of «{portal}» blocked the request")
    what_to_do = N_("Try from your institution's network, or ask the portal to allow this computer.")


class CertificateProblem(PortalError):
    """TLS certificate not accepted."""

    code = "ALI-406"
    title = N_("The security certificate of «{portal}» is not valid")
    what_to_do = N_("Nothing was sent. Tell the portal's team; try again when it is renewed.")


class PortalRefused(PortalError):
    """The portal's validation said no."""

    code = "ALI-407"
    title = N_("The portal did not accept: {fields}")
    what_to_do = N_("Correct those answers in «Describe» and publish again.")
    retryable = False


class UploadTooLarge(PortalError):
    """413 or CKAN's own limit."""

    code = "ALI-408"
    title = N_("«{file}» is larger than the portal accepts")
    what_to_do = N_("Ask the portal for its limit, or publish fewer rows per file.")
    retryable = False


class ReadBackDiffers(PortalError):
    """What the portal shows is not what was sent."""

    code = "ALI-409"
    title = N_("What the portal shows is not equal to what you reviewed ({what})")
    what_to_do = N_("It stays private. Publish again to repair it.")


class NameTaken(PortalError):
    """A dataset of that name exists and is not ours."""

    code = "ALI-410"
    title = N_("The portal already has a dataset called «{dataset}»")
    what_to_do = N_("Choose to update it, or give yours another title.")
    retryable = False


class KeyringUnavailable(AppError):
    """No system keyring."""

    code = "ALI-501"
    title = N_("This computer has no place to keep keys safely")
    what_to_do = N_("The key is used now and forgotten when you close Alista.")
    severity = Severity.WARNING


class SeriesKeyNotKept(AppError):
    """No system keyring, or a locked one, where a series is started."""

    code = "ALI-502"
    title = N_("The series cannot be started: this computer cannot keep its key")
    what_to_do = N_("Use codes of this project alone, or start the series on another computer.")
