"""The practice portal: a small CKAN-compatible server with a web page, for training and the demonstration.

Standard library only; loopback only, unless a room is asked for (`lan`). It answers the part of CKAN's action API that
the client uses, in CKAN's words and status codes, so that the same client and the same contract suite run against both.
Nothing in it is public.
"""

from desktop_app.practice.portal import PracticePortal

__all__ = ["PracticePortal"]
