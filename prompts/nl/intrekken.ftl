### Een verhaal intrekken met de code.

title = Een verhaal intrekken
code = Wat is je code? Stuur de vier woorden; ik haal je bericht meteen weg.
