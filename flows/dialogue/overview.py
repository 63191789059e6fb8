"""What a dialogue does with its answers in its own way: its summary, and what may be counted."""

from collections.abc import Iterable, Iterator, Sequence

from flows.dialogue.definition import Step, SummaryLine
from flows.dialogue.document import Choice, DialogueDocument, SummaryWords
from flows.dialogue.parsing import Parsed, did_you_mean
from flows.errors import Fault
from flows.story.content import Band

COST_BANDS = tuple(band.value for band in Band)
_COSTS = {*COST_BANDS, "no_idea"}


def own_words(content: DialogueDocument) -> str:
    """Give the wording key of a dialogue's own summary; empty when it has the shared one."""
    if content.summary is None or content.summary.wording is None:
        return ""
    return f"{content.dialogue}/{content.summary.wording}"


def lines(
    parsed: Parsed[DialogueDocument], steps: Sequence[Step], faults: list[Fault]
) -> tuple[SummaryLine, ...]:
    """Read what stands side by side in the summary; `steps` are those of the blocks too."""
    content, marked = parsed.content, parsed.marked
    if content.summary is None:
        return ()
    if not any(step.kind == "summary" for step in steps):
        why = "there is no summary: add 'summary' to the closing"
        faults.append(marked.fault(("summary",), why))
    chosen = [step.id for step in steps if step.id in content.steps and step.options]
    for path, why in (*_taken(content, content.summary), *_beside(content.summary, chosen)):
        faults.append(marked.fault(("summary", *path), why))
    return tuple(
        SummaryLine(f"{content.dialogue}/{line}", tuple(each for each in names if each in chosen))
        for line, names in content.summary.lines.items()
    )


def _taken(content: DialogueDocument, summary: SummaryWords) -> Iterator[tuple[list[str], str]]:
    """Refuse wording that is that of something else."""
    taken = {*content.steps, "title"}
    if summary.wording in taken | set(summary.lines):
        yield ["wording"], f"'{summary.wording}' words something else: choose another name"
    for line in taken & set(summary.lines):
        yield ["lines", line], f"'{line}' words something else: choose another name"


def _beside(summary: SummaryWords, chosen: list[str]) -> Iterator[tuple[list[str], str]]:
    """Refuse what has no options to show, or would be shown twice."""
    all_names = [name for names in summary.lines.values() for name in names]
    for line, names in summary.lines.items():
        for name in names:
            if name not in chosen:
                known = did_you_mean(name, chosen)
                yield ["lines", line], f"'{name}' is no question with buttons; {known}"
            elif all_names.count(name) > 1:
                yield ["lines", line], f"'{name}' stands side by side twice: keep one"


def carried(parsed: Parsed[DialogueDocument]) -> Iterable[Fault]:
    """Refuse to let go along with a story what a story cannot hold."""
    content, marked = parsed.content, parsed.marked
    if content.share is None:
        return
    for sort, name in content.share.carry.items():
        step = content.steps.get(name)
        if sort.startswith("support") and getattr(step, "kind", "") != "s5":
            known = [each for each, s in content.steps.items() if getattr(s, "kind", "") == "s5"]
            why = f"'{name}' is no 's5', as support is; {did_you_mean(name, known)}"
            yield marked.fault(("share", "carry", sort), why)
        if sort.startswith("cost") and not _is_cost(step):
            known = [each for each, s in content.steps.items() if _is_cost(s)]
            bands = ", ".join(COST_BANDS)
            why = f"'{name}' is no choice of {bands} or no_idea; {did_you_mean(name, known)}"
            yield marked.fault(("share", "carry", sort), why)


def _is_cost(step: object) -> bool:
    return isinstance(step, Choice) and step.kind == "choice" and {*step.options} <= _COSTS


def tallied(parsed: Parsed[DialogueDocument]) -> Iterable[Fault]:
    """Refuse to count what is no choice, and a count that nobody is asked for."""
    content, marked = parsed.content, parsed.marked
    if content.tally is None:
        return
    choices = [name for name, step in content.steps.items() if isinstance(step, Choice)]
    if content.tally not in choices:
        known = did_you_mean(content.tally, choices)
        yield marked.fault(("tally",), f"'{content.tally}' is no choice or multi; {known}")
    if "tally" not in content.closing:
        yield marked.fault(("tally",), "there is no 'tally' in the closing: add it")
