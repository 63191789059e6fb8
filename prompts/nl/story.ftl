### De soorten verhaal, de code, en een verhaal intrekken.

# De soorten verhaal zoals ze op een kaart staan
type =
    .dilemma = Dilemma
    .goede_fout = Goede ‘fout’
    .wijsheid = Wijsheid
    .lichtpunt = Lichtpunt

## Intrekken

withdrawn = Je verhaal is weg. Het staat niet meer in Houvast en komt niet meer in een bestand. Wat al gelezen of geëxporteerd is, kan ik niet terughalen.
# Onder `refused`
withdrawn-refused = Je verhaal is nu gewist.
withdrawn-waiting = Je verhaal is weg. Niemand heeft het gelezen.
code-unknown = Deze code ken ik niet. Kijk de vier woorden nog eens na. Met /intrekken probeer je het opnieuw.
# Wie de code van een geweigerd verhaal stuurt, leest dit in plaats van een antwoord
refused = Dank je. Dit verhaal publiceren we niet, om iemand te beschermen. Is er nu gevaar? Bel 112. Twijfel over veiligheid: Veilig Thuis, 0800-2000. Bespreek het vandaag met iemand op je werk.
