### De kortste reflectie, ook als niets anders past.

title = Wat? Dus? En nu?
    .button = Wat? Dus? En nu?
what = Wat gebeurde er? Schrijf alleen op wat een camera zou zien of horen.
    .label = Wat er gebeurde
    .why = Eerst alleen wat er gebeurde: zo loopt je oordeel niet vooruit.
sowhat = Dus: wat raakt je hierin, en wat zegt dat over wat jij belangrijk vindt?
    .label = Dus
    .why = Wat je raakt, zegt iets over wat je belangrijk vindt. Dat helpt bij kiezen.
nowwhat = En nu: wat ga je doen, vragen of laten?
    .label = En nu
    .why = Een kleine, eigen stap maakt van nadenken iets wat je doet.
