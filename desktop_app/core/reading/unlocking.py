"""Open files protected with a password: xlsx and xlsb (agile, standard), xls (RC4, XOR), ods. Keys are forgotten.

The plain copy is written where the caller says, in the private working folder, and lives as long as the reading.
Formats: MS-OFFCRYPTO by msoffcrypto-tool; OpenDocument in `unlocking_opendocument`.
"""

from __future__ import annotations

import logging
import struct
import zipfile
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from desktop_app.core.errors import (
    AppError,
    FileCorrupt,
    FileProtected,
    PasswordWrong,
    ProtectedOtherwise,
)
from desktop_app.core.reading.unlocking_opendocument import unlock_opendocument

EXCELS_OWN = "VelvetSweatshop"  # [MS-OFFCRYPTO] 2.1: a workbook with protected structure is encrypted with it
_DAMAGE = (
    struct.error, AssertionError, KeyError, IndexError, ValueError, TypeError, OSError, EOFError, ExpatError,
    zipfile.BadZipFile, AttributeError, RecursionError,
)  # fmt: skip


def unlock(path: Path, target: Path, password: str | None) -> Path:
    """Write the plain content of `path` to `target`. "" stands for the password Excel gives to files without one.

    Raises FileProtected when there is no password, PasswordWrong, ProtectedOtherwise, FileCorrupt or FileTooLarge.
    """
    if password is None:
        raise FileProtected(file=path.name)
    try:
        if zipfile.is_zipfile(path):
            unlock_opendocument(path, target, password)
        else:
            _unlock_office(path, target, password or EXCELS_OWN)
    except AppError:
        raise
    except _DAMAGE as error:
        raise FileCorrupt(file=path.name) from error
    return target


def _unlock_office(path: Path, target: Path, password: str) -> None:
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    logging.getLogger("msoffcrypto").setLevel(logging.CRITICAL)  # it writes passwords and keys at DEBUG
    with path.open("rb") as stream, target.open("wb") as plain:
        try:
            document: Any = msoffcrypto.OfficeFile(stream)
            document.load_key(password=password)
            document.decrypt(plain)
        except InvalidKeyError:
            raise PasswordWrong(file=path.name) from None
        except (DecryptionError, FileFormatError, ParseError):
            raise ProtectedOtherwise(file=path.name) from None
    if not target.stat().st_size:
        raise ProtectedOtherwise(file=path.name)
