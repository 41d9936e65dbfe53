"""A second pair of eyes without a server: a review package that travels as one file, and the approval that comes back.

`review_package` makes, opens and answers the file; `approval` says whether a package folder is approved as it is now.
"""
