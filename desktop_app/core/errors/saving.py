"""Failures of the project on this computer: ALI-2xx."""

from __future__ import annotations

from desktop_app.core.errors.base import AppError
from desktop_app.core.text import N_


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


class InstitutionFileUnread(AppError):
    """A colleague's file about the institution that is none."""

    code = "ALI-208"
    title = N_("«{file}» holds nothing about an institution")
    what_to_do = N_("Ask your colleague to save it again from the settings of Alista. Nothing was changed.")


class LogoRefused(AppError):
    """A picture that cannot be used as a logo."""

    code = "ALI-209"
    title = N_("«{file}» cannot be used as a logo")
    what_to_do = N_("Choose an image PNG, JPG or SVG of less than 250 kB.")


class NoWordsInFile(AppError):
    """A file that says nothing about the columns of the open table."""

    code = "ALI-210"
    title = N_("«{file}» names none of your columns")
    what_to_do = N_("Choose a dictionary with the names of the columns in one column. Nothing was changed.")
