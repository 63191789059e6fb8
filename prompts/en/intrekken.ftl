### Withdrawing a story with its code.

title = Withdraw a story
code = What is your code? Send the four words; I remove your message at once.
