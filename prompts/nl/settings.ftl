### Wat iemand voor zichzelf instelt.

# $quiet: stille uren; $zone: een plaats; $checkin: het vaste moment; $discreet: aan of uit
menu =
    Zo staat het nu:

    Stille uren: { $quiet }
    Tijdzone: { $zone }
    Check-in: { $checkin }
    Taal: { $language }
    Tuchtrechtbewust: { $discreet }
    Bericht over reacties: { $replies }

    Wat wil je veranderen?
    .quiet = Stille uren
    .zone = Tijdzone
    .checkin = Check-in
    .week = Weekcijfer
    .language = Taal
    .discreet = Tuchtrechtbewust
    .replies = Bericht over reacties
    .done = Klaar
    .back = Terug
# Na Klaar: hetzelfde, zonder vraag
kept =
    Zo laat ik het staan:

    Stille uren: { $quiet }
    Tijdzone: { $zone }
    Check-in: { $checkin }
    Taal: { $language }
    Tuchtrechtbewust: { $discreet }
    Bericht over reacties: { $replies }
hours = { $hour }.{ $minute } tot { $end_hour }.{ $end_minute } uur
quiet = Wanneer stuur ik je niets uit mezelf? Gewoonlijk is dat van { $quiet }. In het weekend en op feestdagen ben ik altijd stil.
    .house = Zoals gewoonlijk
zone = In welke plaats is het even laat als bij jou? Je hoeft geen locatie te delen; ik bewaar alleen de tijdzone.
    .amsterdam = Amsterdam
    .willemstad = Willemstad
    .oranjestad = Oranjestad
    .philipsburg = Philipsburg
    .kralendijk = Kralendijk
    .brussels = Brussel
discreet = Tuchtrechtbewust: ik vraag wat je afwoog en waarom, niet wat er in een zaak gebeurde. Na afloop haal ik de berichten van de dialoog zelf weg, tot 48 uur terug. Wil je dat aan of uit?
    .on = Aan
    .off = Uit
