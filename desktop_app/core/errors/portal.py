"""Failures between here and the portal, and of the keyring: ALI-4xx."""

from __future__ import annotations

from desktop_app.core.errors.base import AppError, Severity
from desktop_app.core.text import N_


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


class DatasetMoved(PortalError):
    """Somebody changed the dataset between the plan and its carrying out."""

    code = "ALI-411"
    title = N_("«{dataset}» changed on the portal since you saw the plan")
    what_to_do = N_("Look at the new plan and approve it. Nothing of yours was written over the other change.")
    retryable = False


class ReleaseElsewhere(PortalError):
    """The portal keeps the public flag for others."""

    code = "ALI-412"
    title = N_("On this portal somebody else makes «{dataset}» public")
    what_to_do = N_("It is uploaded and private. Ask the administrators of your institution on the portal.")
    retryable = False


class CertificateExpired(CertificateProblem):
    """TLS certificate out of its dates."""

    code = "ALI-413"
    title = N_("The security certificate of «{portal}» is out of date")
    what_to_do = N_("Check the date of this computer. If it is right, tell the portal's team. Nothing was sent.")


class CertificateUnknown(CertificateProblem):
    """TLS certificate of an authority that this computer does not know."""

    code = "ALI-414"
    title = N_("Nobody known vouches for the security certificate of «{portal}»")
    what_to_do = N_("If your institution has its own authority, add its certificate. Nothing was sent.")


class AddressUnknown(PortalUnreachable):
    """The host name has no address."""

    code = "ALI-415"
    title = N_("There is no «{portal}» on the Internet, or there is no Internet")
    what_to_do = N_("Check how the address is written, and the connection. Your work is saved.")


class ProxyRefused(PortalUnreachable):
    """The institution's proxy does not let through."""

    code = "ALI-416"
    title = N_("Your institution's proxy did not let the request to «{portal}» through")
    what_to_do = N_("Check the address, user and password of the proxy in the settings.")


class NoInstitution(PortalError):
    """The token is good but may not publish anywhere."""

    code = "ALI-417"
    title = N_("Your user may not publish in any institution of «{portal}»")
    what_to_do = N_("Ask the portal's team to make you an editor of your institution.")
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


class PortalLocked(PortalError):
    """A server before the portal asks for a user and a password of its own (HTTP Basic)."""

    code = "ALI-418"
    title = N_("«{portal}» asks for a user and a password before it shows anything")
    what_to_do = N_("Ask the portal's team for an address without that door, or whether it is the test portal.")
    retryable = False
