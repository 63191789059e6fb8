"""Measure a text without rendering it: how long it can get, how much of something it can hold."""

from collections.abc import Callable

from fluent.syntax import ast

Count = Callable[[str], int]


def most(pattern: ast.Pattern, in_words: Count, in_variable: Count) -> int:
    """Add up over the pattern, taking of each choice the variant that counts most.

    `in_words` counts in a piece of text of ours, `in_variable` in what a variable (by its name)
    stands for.
    """
    return sum(_most(element, in_words, in_variable) for element in pattern.elements)


def _most(element: object, in_words: Count, in_variable: Count) -> int:
    match element:
        case ast.TextElement():
            return in_words(element.value)
        case ast.Placeable():
            return _most(element.expression, in_words, in_variable)
        case ast.StringLiteral():
            return in_words(element.parse()["value"])
        case ast.NumberLiteral():
            return in_words(element.value)
        case ast.VariableReference():
            return in_variable(element.id.name)
        case ast.SelectExpression():
            return max(most(each.value, in_words, in_variable) for each in element.variants)
        case _:
            raise TypeError(f"a text holds no {type(element).__name__}")
