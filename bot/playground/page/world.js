// What the page knows of the Telegram behind it, kept current by the server's events.

export class World extends EventTarget {
  bot = { name: "Houvast", username: "" };
  people = [];
  groups = [];
  messages = new Map(); // chat id → Map of message id → message

  /** Take in an event and tell of it under its own kind. */
  apply(event) {
    switch (event.kind) {
      case "state":
        this.messages.clear();
        for (const message of event.messages) this.chat(message.chat).set(message.id, message);
        Object.assign(this, { bot: event.bot, people: event.people, groups: event.groups });
        break;
      case "everybody":
        Object.assign(this, { people: event.people, groups: event.groups });
        break;
      case "message":
        this.chat(event.message.chat).set(event.message.id, event.message);
        break;
      case "gone":
        this.chat(event.chat).delete(event.id);
        break;
    }
    this.dispatchEvent(new CustomEvent(event.kind, { detail: event }));
  }

  chat(id) {
    if (!this.messages.has(id)) this.messages.set(id, new Map());
    return this.messages.get(id);
  }

  /** The chats on somebody's phone: with the bot first, then their groups. */
  chatsOf(person) {
    const groups = this.groups.filter((group) => group.members.includes(person.id));
    return [{ id: person.id, title: this.bot.name, group: false }].concat(
      groups.map((group) => ({ id: group.id, title: group.title, group: true })),
    );
  }

  isDeep(link) {
    const at = new RegExp(`^(https?://)?t\\.me/${this.bot.username}\\?start=`, "i");
    return at.test(link);
  }
}

/** Hear of everything from now on; `online(false)` while the connection is away. */
export function listen(world, online) {
  const source = new EventSource("events");
  source.onopen = () => online(true);
  source.onmessage = (message) => world.apply(JSON.parse(message.data));
  source.onerror = () => {
    online(false);
    // The browser connects again by itself, unless the server answered something else.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(world, online), 2000);
  };
}

/** Ask something of the server; return its answer, or null when it refused or was away. */
export async function ask(what, asked) {
  try {
    const answer = await fetch(what, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
    });
    if (!answer.ok) return null;
    return answer.status === 204 ? {} : await answer.json();
  } catch {
    return null;
  }
}
