"""What a batch of stories may still say of its tellers when it is released.

A story may name its teller's circle. Who belongs to a circle can be known, and so can who told
something in these days; so within a batch a name must never point to fewer people than the batch
hides each of them among. The rules:

1. A circle stays only if it is large enough itself.
2. It stays only if at least as many stories of the batch name it as a batch needs.
3. So do those that name none, if there are any: else whoever is in no circle that was named would
   be the one who told what is left. Where they are too few, the circle that fewest name goes too.

Then the stories that name the same circle, or none, can be exchanged among their tellers.
"""

from collections import Counter
from collections.abc import Collection, Iterable


def circles_that_stay(
    named: Iterable[str | None], large: Collection[str], together: int
) -> frozenset[str]:
    """Return the circles whose name may stay with the stories of a batch.

    named: the circle of each story, or None. large: the circles with enough people. together: how
    many stories a batch needs.
    """
    times = Counter(named)
    stay = {each for each in times if each in large and times[each] >= together}
    left = times.total() - sum(times[each] for each in stay)
    if stay and 0 < left < together:
        stay.remove(min((times[each], each) for each in stay if each is not None)[1])
    return frozenset(each for each in stay if each is not None)
