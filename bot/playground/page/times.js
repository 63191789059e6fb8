// Times as the bot's clock tells them, in the bot's time zone.

import { lang } from "./words.js";

const LOCALE = lang === "en" ? "en-GB" : "nl-NL";

export class Times {
  #zone = "Europe/Amsterdam";
  #ahead = 0; // milliseconds the moved clock runs ahead of this machine's

  set(now, zone) {
    this.#ahead = Date.parse(now) - Date.now();
    if (zone) this.#zone = zone;
  }

  now() {
    return new Date(Date.now() + this.#ahead);
  }

  hour(date) {
    return this.#format(date, { hour: "2-digit", minute: "2-digit" });
  }

  day(date) {
    return this.#format(date, { weekday: "long", day: "numeric", month: "long" });
  }

  full(date) {
    return this.#format(date, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    });
  }

  #format(date, options) {
    return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: this.#zone }).format(date);
  }
}
