### De kortste reflectie, ook als niets anders past.

title = Wat? Dus? En nu?
    .button = Wat? Dus? En nu?
what = Wat gebeurde er? Schrijf alleen op wat een camera zou zien of horen.
    .label = Wat er gebeurde
sowhat = Dus: wat raakt je hierin, en wat zegt dat over wat jij belangrijk vindt?
    .label = Dus
nowwhat = En nu: wat ga je doen, vragen of laten?
    .label = En nu
