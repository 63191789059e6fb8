"""What may be shown of many people: the one place that decides.

The rules:

1. **Editions.** Stories are disclosed in editions. An edition is bound once, of at least the
   minimum of stories that may be read by the same readers and are in one language; it never grows.
   What one kind of reader is given is always a union of whole classes of whole editions. So two
   things that were ever given, to whomever and in whatever form, differ by whole classes or not
   at all: nothing can be found by subtracting one from the other (`editions`, decision 9).
2. **Classes.** Within an edition no story can be told apart from fewer than the minimum by what
   an outsider may know of it: type, month, field, support and circle. What tells too much is made
   coarser for the whole edition first; the few that still stand out are withheld, and wait for a
   later edition (`lattice`, k-anonymity: L. Sweeney, International Journal of Uncertainty,
   Fuzziness and Knowledge-based Systems 10(5), 2002). How a story was disclosed first is how it is
   disclosed always.
3. **Diversity.** What everybody in a class says alike would give each of them away, and is
   withheld (distinct l-diversity with l = 2: A. Machanavajjhala et al., ACM TKDD 1(1), 2007).
4. **Counts** are made of what is shown and of nothing else, and only from the minimum up: what is
   too few is taken together with its neighbours (`counts`).
5. A withdrawn story is gone at once. A class that withdrawals bring below its minimum is not
   given any more; the others stay as they were.

The minimum is the greatest of those of all who may read a story. It is never below `LEAST`.
"""

from flows.disclosure.diversity import Diversity
from flows.disclosure.editions import (
    Cells,
    DisclosureClass,
    Edition,
    Minimums,
    Traits,
    bind,
)

__all__ = ["Cells", "DisclosureClass", "Diversity", "Edition", "Minimums", "Traits", "bind"]
