// One message: a bubble, and the keyboard under it.

import { h, icon } from "./dom.js";
import { link, rich } from "./rich.js";
import { say, words } from "./words.js";

/**
 * Return the list item of a message as `reader` (a user id) sees it.
 * `acts`: open(link), isDeep(link), send(text), tap(message, row, column, button), edit(message),
 * reply(message), say(text).
 */
export function messageItem(message, { reader, group, times, acts }) {
  if (message.what === "service") return h("li", { class: "service" }, serviceText(message));
  const own = message.from === reader;
  const at = new Date(message.at);
  const bubble = h(
    "div",
    { class: `bubble ${message.what}` },
    h("span", { class: group && !own ? "who" : "unseen" }, `${message.name}${group && !own ? "" : ": "}`),
    message.reply && h("blockquote", { class: "answered" }, h("b", {}, message.reply.name), message.reply.text),
    ...contents(message, acts),
    h(
      "span",
      { class: "meta" },
      message.protected && h("span", { title: words.protected }, icon("lock"), unseen(words.protected)),
      message.edited && h("span", {}, words.edited),
      h("time", { datetime: message.at, title: times.full(at) }, times.hour(at)),
    ),
  );
  return h(
    "li",
    { class: own ? "own" : "other", "data-id": message.id, "data-rows": message.rows.length },
    h("div", { class: "line" }, bubble, action(message, own, group, acts)),
    message.rows.length > 0 && keyboard(message, acts),
  );
}

function contents(message, acts) {
  const made = [];
  if (message.what === "photo") {
    made.push(h("img", { src: `files/${message.file.id}`, alt: message.text || words.what.photo }));
  } else if (message.what === "document") {
    const { id, name, size } = message.file;
    made.push(
      h(
        "a",
        {
          class: "file",
          href: `files/${id}`,
          download: name,
          "aria-label": say(words.download, { name, size: sizeOf(size) }),
        },
        icon("file"),
        h("span", {}, h("b", {}, name), h("small", {}, sizeOf(size))),
      ),
    );
  } else if (message.what !== "text") {
    made.push(h("span", { class: "what" }, words.what[message.what]));
  }
  if (message.text) {
    made.push(h("span", { class: "text" }, rich(message.text, message.entities, acts)));
  }
  return made;
}

function keyboard(message, acts) {
  const rows = message.rows.map((row, r) =>
    h("div", { class: "row" }, row.map((button, c) => key(message, button, r, c, acts))),
  );
  return h("div", { class: "keys", role: "group", "aria-label": words.buttons }, rows);
}

function key(message, button, row, column, acts) {
  const place = { class: "key", "data-place": `${row}-${column}` };
  if (button.url) {
    const label = h("span", {}, button.text, h("span", { "aria-hidden": "true" }, " ↗"), unseen(`, ${words.opensLink}`));
    const made = link(button.url, [label], acts);
    for (const [name, value] of Object.entries(place)) made.setAttribute(name, value);
    return made;
  }
  const tap = (event) => {
    if (button.copy !== undefined) {
      navigator.clipboard?.writeText(button.copy).then(() => acts.say(words.copied));
      return;
    }
    acts.tap(message, row, column, event.currentTarget);
  };
  return h("button", { type: "button", ...place, onclick: tap }, button.text);
}

/** What can be done with a message: change one's last, answer the bot in a group. */
function action(message, own, group, acts) {
  if (own && message.what === "text") {
    return h("button", { type: "button", class: "act edit", "aria-label": words.edit, title: words.edit, onclick: () => acts.edit(message) }, icon("pen"));
  }
  if (group && message.bot) {
    return h("button", { type: "button", class: "act", "aria-label": words.reply, title: words.reply, onclick: () => acts.reply(message) }, icon("back"));
  }
  return null;
}

function serviceText(message) {
  if (message.joined) return say(words.joined, { name: message.joined.join(", ") });
  if (message.left) return say(words.left, { name: message.left });
  return words.what.service;
}

function sizeOf(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

export function unseen(text) {
  return h("span", { class: "unseen" }, text);
}
