// Where a person writes: the box, the commands, and other things to send.

import { h, icon, menu } from "./dom.js";
import { say, words } from "./words.js";

let numbered = 0;

export class Composer {
  #box;
  #banner = h("p", { class: "banner", hidden: true });
  #suggestions;
  #mode = null; // {edit: message} or {reply: message}
  #commands = [];
  #acts;
  #mark = -1; // the suggestion the arrow keys are at

  /** `acts`: send(text, replyTo), change(message, text), attach(what). */
  constructor({ person, chat, acts }) {
    this.#acts = acts;
    const id = `suggestions-${++numbered}`;
    this.#suggestions = h("ul", { class: "suggestions", role: "listbox", id, "aria-label": words.commands, hidden: true });
    this.#box = h("textarea", {
      rows: 1,
      placeholder: words.write,
      "aria-label": say(words.writeTo, { name: person.name, chat: chat.title }),
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-autocomplete": "list",
      enterkeyhint: "send",
      autocomplete: "off",
      oninput: () => this.#suggest(),
      onkeydown: (event) => this.#key(event),
      onblur: () => setTimeout(() => this.#close(), 150), // a tap on a suggestion comes first
    });
    const attach = h("button", { type: "button", class: "tool", "aria-label": words.attach, title: words.attach }, icon("clip"));
    const kinds = h("ul", { class: "menu up" });
    const close = menu(attach, kinds);
    for (const [kind, label] of Object.entries(words.attachments)) {
      const send = () => {
        close();
        this.#acts.attach(kind);
      };
      kinds.append(h("li", {}, h("button", { type: "button", onclick: send }, label)));
    }
    const slash = h(
      "button",
      { type: "button", class: "tool", "aria-label": words.commands, title: words.commands, onclick: () => this.#offer() },
      icon("slash"),
    );
    this.element = h(
      "form",
      { class: "composer", onsubmit: (event) => this.#submit(event) },
      this.#banner,
      this.#suggestions,
      h(
        "div",
        { class: "tools" },
        slash,
        this.#box,
        h("span", { class: "anchor" }, attach, kinds),
        h("button", { class: "tool send", "aria-label": words.send, title: words.send }, icon("send")),
      ),
    );
  }

  /** The commands of the menu: pairs of command and description. */
  set commands(commands) {
    this.#commands = commands;
  }

  edit(message) {
    this.#begin({ edit: message }, words.editing, message.text);
  }

  reply(message) {
    this.#begin({ reply: message }, say(words.replying, { name: message.name }), this.#box.value);
  }

  focus() {
    this.#box.focus();
  }

  #begin(mode, title, text) {
    this.#mode = mode;
    const stop = h("button", { type: "button", class: "tool", "aria-label": words.cancel, onclick: () => this.#end() }, icon("close"));
    this.#banner.replaceChildren(title, stop);
    this.#banner.hidden = false;
    this.#box.value = text;
    this.#box.focus();
  }

  #end() {
    if (this.#mode?.edit) this.#box.value = "";
    this.#mode = null;
    this.#banner.hidden = true;
    this.#box.focus();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#box.value.trim();
    if (!text) return;
    if (this.#mode?.edit) this.#acts.change(this.#mode.edit, text);
    else this.#acts.send(text, this.#mode?.reply?.id);
    this.#box.value = "";
    this.#close();
    if (this.#mode) this.#end();
  }

  #key(event) {
    const open = !this.#suggestions.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (open && step) {
      event.preventDefault();
      const count = this.#suggestions.children.length;
      this.#point((this.#mark + step + count) % count);
    } else if (open && event.key === "Escape") {
      this.#close();
    } else if (!open && this.#mode && event.key === "Escape") {
      this.#end();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (open && this.#mark >= 0) this.#suggestions.children[this.#mark].click();
      else this.element.requestSubmit();
    }
  }

  #offer() {
    this.#box.value = "/";
    this.#box.focus();
    this.#suggest();
  }

  #suggest() {
    const typed = this.#box.value.toLowerCase();
    const fitting = /^\/\w*$/.test(typed) ? this.#commands.filter(([name]) => `/${name}`.startsWith(typed)) : [];
    this.#suggestions.replaceChildren(
      ...fitting.map(([name, description], index) =>
        h(
          "li",
          {
            role: "option",
            id: `${this.#suggestions.id}-${index}`,
            "aria-selected": "false",
            onclick: () => this.#choose(name),
          },
          h("b", {}, `/${name}`),
          h("span", {}, description),
        ),
      ),
    );
    this.#mark = -1;
    this.#suggestions.hidden = fitting.length === 0;
    this.#box.setAttribute("aria-expanded", String(fitting.length > 0));
    this.#box.removeAttribute("aria-activedescendant");
  }

  #choose(name) {
    this.#box.value = "";
    this.#close();
    this.#acts.send(`/${name}`);
    this.#box.focus();
  }

  #point(index) {
    this.#suggestions.children[this.#mark]?.setAttribute("aria-selected", "false");
    const option = this.#suggestions.children[index];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#box.setAttribute("aria-activedescendant", option.id);
    this.#mark = index;
  }

  #close() {
    this.#suggestions.hidden = true;
    this.#mark = -1;
    this.#box.setAttribute("aria-expanded", "false");
    this.#box.removeAttribute("aria-activedescendant");
  }
}
