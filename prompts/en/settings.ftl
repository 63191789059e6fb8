### What somebody sets for themselves.

# $quiet: quiet hours; $zone: a city; $checkin: the fixed moment; $discreet: on or off
menu =
    This is how it stands:

    Quiet hours: { $quiet }
    Time zone: { $zone }
    Check-in: { $checkin }
    Language: { $language }
    With disciplinary law in mind: { $discreet }
    Line about replies: { $replies }

    What would you like to change?
    .quiet = Quiet hours
    .zone = Time zone
    .checkin = Check-in
    .week = Week score
    .language = Language
    .discreet = Disciplinary law
    .replies = Line about replies
    .done = Done
    .back = Back
# After Done: the same, without a question
kept =
    I leave it like this:

    Quiet hours: { $quiet }
    Time zone: { $zone }
    Check-in: { $checkin }
    Language: { $language }
    With disciplinary law in mind: { $discreet }
    Line about replies: { $replies }
hours = { $hour }:{ $minute } to { $end_hour }:{ $end_minute }
quiet = When shall I not write of my own accord? Usually that is from { $quiet }. At weekends and on public holidays I am always quiet.
    .house = As usual
zone = In which city is it the same time as where you are? No need to share a location; I keep only the time zone.
    .amsterdam = Amsterdam
    .willemstad = Willemstad
    .oranjestad = Oranjestad
    .philipsburg = Philipsburg
    .kralendijk = Kralendijk
    .brussels = Brussels
discreet = With disciplinary law in mind: I ask what you weighed and why, not what happened. Afterwards I remove the messages of the dialogue myself, up to 48 hours back. Would you like that on or off?
    .on = On
    .off = Off
