"""Papers that the institution files: written from plain blocks, rendered to PDF without a window.

`document.py` is the seam (what a paper is made of), `pdf.py` the only module that knows reportlab, the others compose
one paper each. The same document gives the same bytes.
"""
