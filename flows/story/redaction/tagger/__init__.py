"""The trained part of redaction: what each word of a text most probably is, and how surely.

`tokens` cuts a text up, `profile` says what is known of one word, `features` puts down what can be
seen of each word where it stands, `model` weighs that. The weights are learnt by
`tools/train_tagger.py`; at run time there is nothing but additions and look-ups.
"""
