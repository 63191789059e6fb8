### Withdrawing a story with its code.

title = Withdraw a story
    .button = Withdraw a story
code = What is your code? Send the four words; I remove your message at once.
    .label = My code
