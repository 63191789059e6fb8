// The messages of one chat on one person's phone.

import { h } from "./dom.js";
import { messageItem } from "./message.js";
import { say, words } from "./words.js";

const NEAR = 120; // pixels from the end within which new messages are followed

export class Log {
  #list = h("ol");
  #items = new Map(); // message id → list item
  #typing;
  #person;
  #chat;
  #world;
  #times;
  #acts;
  #follows = false; // somebody tapped, and has not scrolled since

  constructor({ person, chat, world, times, acts }) {
    this.#person = person;
    this.#chat = chat;
    this.#world = world;
    this.#times = times;
    this.#acts = acts;
    this.#typing = h("p", { class: "typing", hidden: true }, say(words.typing, { name: world.bot.name }));
    this.element = h(
      "div",
      {
        class: "log",
        role: "log",
        tabindex: 0,
        onwheel: () => (this.#follows = false),
        ontouchmove: () => (this.#follows = false),
        "aria-label": say(words.log, { name: person.name, chat: chat.title }),
      },
      this.#list,
      this.#typing,
    );
  }

  fill() {
    this.element.setAttribute("aria-busy", "true"); // nobody wants all of it read aloud
    this.#list.replaceChildren();
    this.#items.clear();
    const messages = [...this.#world.chat(this.#chat.id).values()].sort((a, b) => a.id - b.id);
    for (const message of messages) this.#append(message);
    this.toEnd();
    requestAnimationFrame(() => this.element.removeAttribute("aria-busy"));
  }

  put(message) {
    const before = this.#items.get(message.id);
    const answers = !before && (this.#follows || message.from === this.#person.id);
    const follow = answers || this.#isNearEnd();
    if (before) this.#replace(before, message);
    else this.#append(message, true);
    if (message.bot) this.#typing.hidden = true;
    if (follow) this.toEnd();
  }

  drop(id) {
    const item = this.#items.get(id);
    if (!item) return;
    const focused = item.contains(document.activeElement);
    item.remove();
    this.#items.delete(id);
    for (const day of this.#list.querySelectorAll(".day")) {
      if (!day.nextElementSibling || day.nextElementSibling.classList.contains("day")) day.remove();
    }
    if (focused) this.element.focus();
  }

  types() {
    const follow = this.#isNearEnd();
    this.#typing.hidden = false;
    if (follow) this.toEnd();
    setTimeout(() => (this.#typing.hidden = true), 5000); // as long as Telegram shows it
  }

  /** Who taps a button wants to see what comes of it, wherever that button is. */
  follow() {
    this.#follows = true;
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
  }

  #append(message, fresh = false) {
    const item = this.#made(message);
    if (fresh) item.classList.add("fresh");
    const last = this.#list.lastElementChild;
    const day = this.#times.day(new Date(message.at));
    if (last?.dataset.day !== day) this.#list.append(h("li", { class: "day", "data-day": day }, day));
    item.dataset.day = day;
    this.#list.append(item);
    this.#items.set(message.id, item);
  }

  /** Put the changed message in place; who was at one of its buttons stays there. */
  #replace(before, message) {
    const item = this.#made(message);
    item.dataset.day = before.dataset.day;
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    before.replaceWith(item);
    this.#items.set(message.id, item);
    if (focused) {
      const place = focused.dataset.place;
      (item.querySelector(`[data-place="${place}"]`) ?? this.element).focus({ preventScroll: true });
    }
  }

  #made(message) {
    return messageItem(message, {
      reader: this.#person.id,
      group: this.#chat.group,
      times: this.#times,
      acts: this.#acts,
    });
  }

  #isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }
}
