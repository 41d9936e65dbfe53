"""Whether somebody could be recognised by a combination: the second screen of the page about data of people."""
