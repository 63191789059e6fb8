// One person's phone: the chat with the bot and those of the groups.

import { Composer } from "./composer.js";
import { h, icon, menu } from "./dom.js";
import { Log } from "./log.js";
import { say, words } from "./words.js";
import { ask } from "./world.js";

const COLOURS = 6;
const TOAST = 4000; // milliseconds

export function avatar(person, index) {
  const mark = [...person.name][0].toUpperCase();
  return h("span", { class: `avatar c${index % COLOURS}`, "aria-hidden": "true" }, mark);
}

export class Seat {
  #person;
  #world;
  #times;
  #chats = new Map(); // chat id → {tab, badge, panel, log, composer, foot, start, unread, group}
  #tabs;
  #panels = h("div", { class: "panels" });
  #toast = h("div", { class: "toast", role: "status" });
  #toastTimer;
  #busy = null;
  #current;
  #onUnread;

  constructor({ person, index, world, times, onUnread }) {
    this.#person = person;
    this.#world = world;
    this.#times = times;
    this.#onUnread = onUnread;
    this.#current = person.id;
    const name = { name: person.name };
    this.#tabs = h("div", {
      class: "chats",
      role: "tablist",
      "aria-label": say(words.chatsOf, name),
      onkeydown: (event) => this.#walk(event),
    });
    this.element = h(
      "section",
      { class: "seat", "aria-label": say(words.seatOf, name), hidden: true },
      h(
        "header",
        {},
        avatar(person, index),
        h("div", {}, h("h2", {}, person.name), h("p", {}, describe(person))),
        this.#more(),
      ),
      this.#tabs,
      this.#panels,
      this.#toast,
    );
    this.refresh(person);
  }

  get unread() {
    return [...this.#chats.values()].reduce((sum, chat) => sum + chat.unread.size, 0);
  }

  /** Take over what is now known of the person and the groups. */
  refresh(person) {
    this.#person = person;
    const chats = this.#world.chatsOf(person);
    for (const chat of chats) if (!this.#chats.has(chat.id)) this.#open(chat);
    for (const [id, { tab, panel }] of this.#chats) {
      if (chats.some((chat) => chat.id === id)) continue;
      tab.remove();
      panel.remove();
      this.#chats.delete(id);
      if (this.#current === id) this.#show(person.id);
    }
    for (const [id, { composer }] of this.#chats) composer.commands = person.menus[id] ?? [];
    this.#footers();
  }

  /** Show all messages anew. */
  fill() {
    for (const { log } of this.#chats.values()) log.fill();
    this.#footers();
  }

  put(message) {
    const chat = this.#chats.get(message.chat);
    if (!chat) return;
    const known = chat.log.element.querySelector(`[data-id="${message.id}"]`);
    chat.log.put(message);
    const says = message.what !== "service" && message.from !== this.#person.id;
    if (!known && says && !this.#isSeen(message.chat)) {
      chat.unread.add(message.id);
      this.#count(chat);
    }
    this.#footers();
  }

  drop(chatId, id) {
    const chat = this.#chats.get(chatId);
    if (!chat) return;
    chat.log.drop(id);
    if (chat.unread.delete(id)) this.#count(chat);
    this.#footers();
  }

  types(chatId) {
    this.#chats.get(chatId)?.log.types();
  }

  /** The bot answered a tap: the button is free again, and what it says is shown. */
  answered({ text, alert }) {
    this.#free();
    if (text) this.say(text, alert);
  }

  say(text, stays = false) {
    clearTimeout(this.#toastTimer);
    const close = () => this.#toast.replaceChildren();
    const ok = stays ? h("button", { type: "button", onclick: close }, words.ok) : null;
    this.#toast.replaceChildren(h("span", {}, text), ...(ok ? [ok] : []));
    if (!stays) this.#toastTimer = setTimeout(close, TOAST);
  }

  /** The seat came into view. */
  seen() {
    this.#isRead(this.#current);
    this.#chats.get(this.#current).log.toEnd();
  }

  #open(chat) {
    const id = `chat-${this.#person.id}-${chat.id}`;
    const acts = this.#acts(chat, () => log);
    const log = new Log({ person: this.#person, chat, world: this.#world, times: this.#times, acts });
    const composer = new Composer({ person: this.#person, chat, acts });
    const start = h("div", { class: "start" });
    const foot = h("div", { class: "foot" }, composer.element);
    const badge = h("span", { class: "badge", hidden: true });
    const tab = h(
      "button",
      { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": id, onclick: () => this.#show(chat.id) },
      h("span", {}, chat.title),
      badge,
    );
    const panel = h("div", { class: "panel", role: "tabpanel", id, "aria-labelledby": `${id}-tab` }, start, log.element, foot);
    this.#chats.set(chat.id, { tab, badge, panel, log, composer, foot, start, unread: new Set(), group: chat.group });
    this.#tabs.append(tab);
    this.#panels.append(panel);
    log.fill();
    this.#show(this.#current);
  }

  #acts(chat, log) {
    const here = { person: this.#person.id, chat: chat.id };
    const acts = {
      isDeep: (link) => this.#world.isDeep(link),
      open: async (link) => {
        this.#show(this.#person.id);
        await this.#ask("open", { person: this.#person.id, link });
      },
      send: (text, reply) => this.#ask("send", { ...here, text, ...(reply ? { reply_to: reply } : {}) }),
      change: (message, text) => this.#ask("edit", { ...here, message: message.id, text }),
      attach: (what) => this.#ask("attach", { ...here, what }),
      edit: (message) => this.#chats.get(chat.id).composer.edit(message),
      reply: (message) => this.#chats.get(chat.id).composer.reply(message),
      say: (text) => this.say(text),
      tap: (message, row, column, button) => {
        this.#free();
        this.#busy = button;
        log().follow();
        button.classList.add("busy");
        setTimeout(() => button.classList.remove("busy"), TOAST);
        return this.#ask("tap", { ...here, message: message.id, row, column });
      },
    };
    return acts;
  }

  async #ask(what, asked) {
    if ((await ask(what, asked)) === null) {
      this.#free();
      this.say(words.failed);
    }
  }

  #free() {
    this.#busy?.classList.remove("busy");
    this.#busy = null;
  }

  /** Below an empty or blocked chat is one button instead of the box to write in. */
  #footers() {
    const { blocked, about, id } = this.#person;
    for (const [chatId, { composer, foot, start, group, log }] of this.#chats) {
      const empty = this.#world.chat(chatId).size === 0;
      start.hidden = !empty;
      log.element.hidden = empty;
      if (empty && group) start.replaceChildren(h("p", {}, words.emptyGroup));
      else if (empty) start.replaceChildren(this.#welcome(about));
      const shut = !group && (empty || blocked);
      if (shut === foot.contains(composer.element)) {
        const had = foot.contains(document.activeElement);
        const press = () => this.#ask("open", { person: id });
        foot.replaceChildren(
          shut
            ? h("button", { type: "button", class: "main", onclick: press }, blocked ? words.restart : words.start)
            : composer.element,
        );
        if (had) (shut ? foot.firstElementChild : this.#toWrite(composer, log)).focus();
      } else if (shut) {
        foot.firstElementChild.textContent = blocked ? words.restart : words.start;
      }
    }
  }

  /** What to go to for the next word: on glass not the box, whose keyboard would hide the messages. */
  #toWrite(composer, log) {
    return matchMedia("(hover: hover)").matches ? composer : log.element;
  }

  #welcome(about) {
    const text = about ? [h("h4", {}, words.about), h("p", {}, about)] : [];
    return h("div", { class: "welcome" }, h("img", { src: "icon.svg", alt: "", width: 56, height: 56 }), h("h3", {}, this.#world.bot.name), text);
  }

  #more() {
    const button = h("button", { type: "button", class: "tool", "aria-label": words.more, title: words.more }, icon("more"));
    const list = h("ul", { class: "menu down" });
    const close = menu(button, list);
    const item = (label, what) =>
      h("li", {}, h("button", { type: "button", onclick: () => { close(); this.#ask(what, { person: this.#person.id }); } }, label));
    list.append(item(words.clear, "clear"), item(words.block, "block"));
    return h("span", { class: "anchor" }, button, list);
  }

  #show(chatId) {
    this.#current = chatId;
    for (const [id, { tab, panel, log }] of this.#chats) {
      const here = id === chatId;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
      panel.hidden = !here;
      if (here) log.toEnd();
    }
    if (!this.element.hidden) this.#isRead(chatId);
  }

  #walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const ids = [...this.#chats.keys()];
    const next = ids[(ids.indexOf(this.#current) + step + ids.length) % ids.length];
    this.#show(next);
    this.#chats.get(next).tab.focus();
  }

  #isSeen(chatId) {
    return !this.element.hidden && this.#current === chatId;
  }

  #isRead(chatId) {
    const chat = this.#chats.get(chatId);
    chat.unread.clear();
    this.#count(chat);
  }

  #count({ unread, badge }) {
    badge.hidden = unread.size === 0;
    badge.textContent = unread.size;
    badge.setAttribute("aria-label", say(words.unread, { count: unread.size }));
    this.#onUnread();
  }
}

function describe(person) {
  return [words.roles[person.role] ?? person.role, words.reads[person.language]].filter(Boolean).join(" · ");
}
