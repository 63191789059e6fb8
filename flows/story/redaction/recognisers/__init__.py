"""One module a kind of thing; each is a plain function from a text to what it found in it.

Numbers and links work on the characters; dates, places, organisations and persons on the words.
None knows of the others: overlaps are settled in `settle`.
"""
