"""What only a person can settle: ALI-3xx."""

from __future__ import annotations

from desktop_app.core.errors.base import AppError
from desktop_app.core.text import N_


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


class HiddenUndecided(AppError):
    """The table has hidden rows or columns and nobody said whether they are published."""

    code = "ALI-312"
    title = N_("«{sheet}» has hidden rows or columns inside the table")
    what_to_do = N_("Say in «Your table» whether they are left out or published. Nothing is published before that.")


class TextReviewUnreadable(AppError):
    """Texts were decided one by one with a key that is not here."""

    code = "ALI-313"
    title = N_("The key with which the texts of «{column}» were reviewed is not on this computer")
    what_to_do = N_("Open the project on the computer where it was made. Or decide about that column again.")


class PlanNotApproved(AppError):
    """What would change on the portal has not been approved as it is now."""

    code = "ALI-314"
    title = N_("The plan for «{dataset}» is not approved: {n} warnings")
    what_to_do = N_("Look at the plan and approve it. Nothing has been sent.")


class NotApproved(AppError):
    """The institution asks for an approval that is not there, or is of other files."""

    code = "ALI-315"
    title = N_("«{dataset}» has no approval for exactly these files")
    what_to_do = N_("Send a review package to whoever approves. Nothing has been published.")


class ReviewPackageDamaged(AppError):
    """A review package that cannot be read or was changed on the way."""

    code = "ALI-316"
    title = N_("«{file}» is not a complete review package")
    what_to_do = N_("Ask for it to be sent again. Nothing was changed.")


class WithdrawTooLate(AppError):
    """The time to take a publication back has passed, or it was not published from here."""

    code = "ALI-317"
    title = N_("«{dataset}» cannot be withdrawn from here any more")
    what_to_do = N_("Ask the portal's team. Alista withdraws what it published in the last {n} days.")


class QueueItemUnknown(AppError):
    """No such item in the outbox, or another Alista is sending it."""

    code = "ALI-318"
    title = N_("«{item}» is not waiting to be sent")
    what_to_do = N_("Look at the list of what is waiting. Another window may be sending it now.")


class NotLikeLastTime(AppError):
    """No table of the new file has the columns of the one that is to be repeated."""

    code = "ALI-320"
    title = N_("No table of «{file}» looks like that of «{title}»")
    what_to_do = N_("Choose another file. Or start it as a new one. Nothing was changed.")


class NothingToRepeat(AppError):
    """A project without a finished package: nobody knows what its table was like."""

    code = "ALI-321"
    title = N_("«{title}» cannot be repeated yet")
    what_to_do = N_("Finish it first, up to the review. Then repeat it with the new file.")


class LastTimeGone(AppError):
    """The project that another one repeats is not on this computer, so nobody knows what its table was like."""

    code = "ALI-323"
    title = N_("The earlier project of «{title}» is not on this computer any more")
    what_to_do = N_("What was carried over is kept. Go on page by page, without comparing.")


class NewThisMonth(AppError):
    """What a repeated month brings that nobody has answered."""

    code = "ALI-322"
    title = N_("Questions about what is new this month: {n}")
    what_to_do = N_("Open it in the window and answer them. Or answer with --answer. Nothing was published.")


class TextReviewOutdated(AppError):
    """Texts in which the officer hid something are not in the table any more: cleaning changed their letters."""

    code = "ALI-319"
    title = N_("Texts of «{column}» that you marked or emptied have changed since")
    what_to_do = N_("Look at them again in «Personal data». Nothing has been published.")
