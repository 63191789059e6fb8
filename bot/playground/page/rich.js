// Formatted text from a plain text and its entities (offsets in UTF-16 units, as JavaScript's are).

import { h } from "./dom.js";
import { words } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** Return the nodes of a text. `acts` has open(link) and send(command). */
export function rich(text, entities, acts) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, ordered, acts);
}

function nodes(text, begin, end, entities, acts) {
  const made = [];
  let at = begin;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    index += 1;
    if (from >= to) continue;
    if (from > at) made.push(text.slice(at, from));
    const inner = [];
    while (index < entities.length && entities[index].offset < to) inner.push(entities[index++]);
    made.push(marked(entity, text.slice(from, to), nodes(text, from, to, inner, acts), acts));
    at = to;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

function marked(entity, text, inner, acts) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, inner, acts);
    case "url":
      return link(/^https?:/i.test(text) ? text : `https://${text}`, inner, acts);
    case "email":
      return h("a", { href: `mailto:${text}` }, inner);
    case "bot_command":
      return h("button", { type: "button", class: "command", onclick: () => acts.send(text) }, inner);
    case "spoiler":
      return spoiler(inner);
    default:
      return h(TAGS[entity.type] ?? "span", {}, inner);
  }
}

/** A link, if it is one to follow: to the bot it opens the bot, else a page in a new tab. */
export function link(address, inner, acts) {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return h("span", {}, inner);
  const follow = (event) => {
    if (!acts.isDeep(address)) return;
    event.preventDefault();
    acts.open(address);
  };
  return h(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer", onclick: follow },
    inner,
  );
}

function spoiler(inner) {
  const hidden = h("span", { class: "hidden-text", "aria-hidden": "true" }, inner);
  const button = h("button", { type: "button", class: "spoiler", "aria-label": words.spoiler }, hidden);
  button.addEventListener("click", () => {
    button.replaceWith(h("span", {}, ...hidden.childNodes));
  });
  return button;
}
