"""Work lists: whom somebody should call on, and why. One list, one file: a pure rule and the query that feeds it.

No list gives the number or the sex of children as a reason, and none shows that a pregnancy was lost.
"""
