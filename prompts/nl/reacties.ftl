### Met de code van een verhaal: hoe het ermee staat, en wat ervan terugkwam.

title = Reacties op je verhaal
code = Wat is je code? Stuur de vier woorden; ik haal je bericht meteen weg.
command-replies = Reacties op je verhaal lezen, met je code

## Hoe het ermee staat

waits = Je verhaal wacht nog, verzegeld, tot er meer verhalen zijn. Niemand heeft het gelezen.
is-read = Je verhaal wordt gelezen. Twee mensen beoordelen het, zonder te weten van wie het is.
asked = Wie je verhaal leest, heeft een vraag. Tot je antwoordt, rust je verhaal. Met /intrekken kun je het ook weghalen. De vraag is: ‘{ $text }’
answered = Je antwoord wacht. Het gaat met verhalen van anderen mee, zodat niemand ziet wie antwoordde. Dan wordt je verhaal verder gelezen.
published = Je verhaal is gepubliceerd in { $month }.
not-published = Je verhaal is niet gepubliceerd. Dit briefje ligt eronder:

## Wat ervan terugkwam

answers = { $count ->
    [one] Eén reactie van een collega:
   *[other] { $count } reacties van collega’s, in een volgorde van toeval:
}
none = Er zijn nog geen reacties.
busy = Wil je antwoorden? Rond eerst af waar je mee bezig bent, en kom dan terug met /reacties.

## Codes

# Na een paar foute codes
pause = { $minutes ->
    [one] Dat ging een paar keer mis. Over één minuut kun je weer een code sturen.
   *[other] Dat ging een paar keer mis. Over { $minutes } minuten kun je weer een code sturen.
} Tot dan kijk ik naar geen enkele code.
unknown = Deze code ken ik niet. Kijk de vier woorden nog eens na. Met /reacties probeer je het opnieuw.
