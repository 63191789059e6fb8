"""Figures: how fast Houvast is and what it takes. Each file runs by itself; docs/figures.md says.

Run from the repository's root: `.venv/bin/python -m benchmarks.updates`. What is measured is the
real house, in a process of its own; only Telegram is ours.
"""
