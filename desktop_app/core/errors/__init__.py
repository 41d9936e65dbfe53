"""Every failure an officer can meet: a stable code, a title, and what to do, as translatable sentences.

Codes are never reused; docs/errors.md lists them. Values are counts, column names and file names, never cell values.
Subclasses set `code`, `title`, `what_to_do`; raise with keyword values for the placeholders.
"""

from __future__ import annotations

from desktop_app.core.errors.base import (
    AppError,
    Severity,
    as_known,
)
from desktop_app.core.errors.deciding import (
    AnswerNotPossible,
    CodeKeyMissing,
    DocumentWrong,
    FileNotLookedThrough,
    MetadataMissing,
    NothingLeft,
    PackageInvalid,
    PackageTampered,
    PersonalDataLeft,
    PrivateRecordLeaves,
    TreatmentUnknown,
    Undecided,
)
from desktop_app.core.errors.portal import (
    CertificateProblem,
    KeyringUnavailable,
    NameTaken,
    NotCkan,
    OrganizationRefused,
    PortalError,
    PortalRefused,
    PortalShield,
    PortalUnreachable,
    ReadBackDiffers,
    SeriesKeyNotKept,
    TokenRefused,
    UploadTooLarge,
)
from desktop_app.core.errors.reading import (
    FileBusy,
    FileCorrupt,
    FileEmpty,
    FileGone,
    FileNotAllowed,
    FileProtected,
    FileTooLarge,
    NotATable,
    ReaderStopped,
)
from desktop_app.core.errors.saving import (
    CannotWrite,
    DiskFull,
    ProjectDamaged,
    ProjectTooNew,
    RecipeDamaged,
    SourceChanged,
)

__all__ = [
    "AnswerNotPossible",
    "AppError",
    "CannotWrite",
    "CertificateProblem",
    "CodeKeyMissing",
    "DiskFull",
    "DocumentWrong",
    "FileBusy",
    "FileCorrupt",
    "FileEmpty",
    "FileGone",
    "FileNotAllowed",
    "FileNotLookedThrough",
    "FileProtected",
    "FileTooLarge",
    "KeyringUnavailable",
    "MetadataMissing",
    "NameTaken",
    "NotATable",
    "NotCkan",
    "NothingLeft",
    "OrganizationRefused",
    "PackageInvalid",
    "PackageTampered",
    "PersonalDataLeft",
    "PortalError",
    "PortalRefused",
    "PortalShield",
    "PortalUnreachable",
    "PrivateRecordLeaves",
    "ProjectDamaged",
    "ProjectTooNew",
    "ReadBackDiffers",
    "ReaderStopped",
    "RecipeDamaged",
    "SeriesKeyNotKept",
    "Severity",
    "SourceChanged",
    "TokenRefused",
    "TreatmentUnknown",
    "Undecided",
    "UploadTooLarge",
    "as_known",
]
