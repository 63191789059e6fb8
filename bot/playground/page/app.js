// The page: who is in view, the clock, and the connection.

import { h } from "./dom.js";
import { Seat, avatar } from "./seat.js";
import { Times } from "./times.js";
import { lang, say, words } from "./words.js";
import { World, ask, listen } from "./world.js";

const world = new World();
const times = new Times();
const seats = new Map(); // person id → {seat, tab, badge}
const $ = (id) => document.getElementById(id);

const twoFit = matchMedia("(min-width: 47rem)");
const threeFit = matchMedia("(min-width: 70rem)");
let inView = []; // person ids, the one used longest ago first: it makes room

function room() {
  return threeFit.matches ? 3 : twoFit.matches ? 2 : 1;
}

function speak() {
  document.documentElement.lang = lang;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word];
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", words[element.dataset.label]);
}

function everybody() {
  world.people.forEach((person, index) => {
    const known = seats.get(person.id);
    if (known) {
      known.seat.refresh(person);
      return;
    }
    const seat = new Seat({ person, index, world, times, onUnread: () => counts() });
    const badge = h("span", { class: "badge", hidden: true });
    const tab = h("button", { type: "button", onclick: () => choose(person.id) }, avatar(person, index), h("span", { class: "name" }, person.name), badge);
    for (const use of ["focusin", "pointerdown"]) seat.element.addEventListener(use, () => used(person.id));
    seats.set(person.id, { seat, tab, badge });
    $("tabs").append(h("li", {}, tab));
    $("seats").append(seat.element);
  });
  if (inView.length === 0) inView = atFirst();
  show();
}

/** Who is in view at first: those named by ?show=, else the first ones and a facilitator. */
function atFirst() {
  const named = (new URLSearchParams(location.search).get("show") ?? "").split(",");
  const chosen = world.people.filter((person) => named.includes(person.name));
  if (chosen.length > 0) return chosen.slice(0, room()).map((person) => person.id);
  const lead = world.people.find((person) => person.role === "facilitator");
  const others = world.people.filter((person) => person !== lead).slice(0, lead && room() > 1 ? room() - 1 : room());
  return [...(lead && room() > 1 ? [lead] : []), ...others].map((person) => person.id);
}

function choose(id) {
  if (inView.includes(id) && inView.length > 1) inView = inView.filter((other) => other !== id);
  else inView = [...inView.filter((other) => other !== id), id].slice(-room());
  show();
}

function used(id) {
  inView = [...inView.filter((other) => other !== id), id];
}

function show() {
  inView = inView.slice(-room());
  for (const [id, { seat, tab }] of seats) {
    const shown = inView.includes(id);
    const appears = shown && seat.element.hidden;
    seat.element.hidden = !shown;
    tab.setAttribute("aria-pressed", String(shown));
    if (appears) {
      seat.seen();
      tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }
  $("seats").style.setProperty("--columns", inView.length);
  counts();
}

function counts() {
  for (const { seat, badge } of seats.values()) {
    const unread = seat.unread;
    badge.hidden = unread === 0;
    badge.textContent = unread;
    badge.setAttribute("aria-label", say(words.unread, { count: unread }));
  }
}

function tick() {
  const now = times.now();
  $("now").dateTime = now.toISOString();
  $("now").textContent = times.full(now);
}

async function move(asked) {
  const before = times.now();
  const answer = await ask("clock", asked);
  if (answer === null) {
    news(words.failed);
    return;
  }
  times.set(answer.now);
  tick();
  const moved = Math.abs(Date.parse(answer.now) - before) > 2000;
  news(moved ? say(words.moved, { time: times.full(times.now()) }) : words.nothingNext);
}

function news(text) {
  $("news").textContent = text;
  $("news").classList.add("shown");
  clearTimeout(news.timer);
  news.timer = setTimeout(() => $("news").classList.remove("shown"), 4000);
}

function online(is) {
  $("offline").textContent = is ? "" : words.offline;
  $("offline").hidden = is;
}

function faulty(faults) {
  $("faults").textContent = faults.length ? [words.faults, ...faults].join("\n") : "";
  $("faults").hidden = faults.length === 0;
}

world.addEventListener("faults", ({ detail }) => faulty(detail.faults));
world.addEventListener("state", ({ detail }) => {
  faulty(detail.faults);
  const here = new Set(world.people.map((person) => person.id));
  if ([...seats.keys()].some((id) => !here.has(id))) location.reload(); // another Telegram by now
  times.set(detail.now, detail.timezone);
  $("moves").hidden = !detail.movable;
  tick();
  everybody();
  for (const { seat } of seats.values()) seat.fill();
});
world.addEventListener("everybody", everybody);
world.addEventListener("message", ({ detail }) => {
  for (const { seat } of seats.values()) seat.put(detail.message);
});
world.addEventListener("gone", ({ detail }) => {
  for (const { seat } of seats.values()) seat.drop(detail.chat, detail.id);
});
world.addEventListener("typing", ({ detail }) => {
  for (const { seat } of seats.values()) seat.types(detail.chat);
});
world.addEventListener("toast", ({ detail }) => seats.get(detail.person)?.seat.answered(detail));
world.addEventListener("clock", ({ detail }) => {
  times.set(detail.now);
  tick();
});

for (const button of $("moves").querySelectorAll("button")) {
  const { advance, to } = button.dataset;
  button.addEventListener("click", () => move(to ? { to } : { advance: Number(advance) }));
}
for (const fits of [twoFit, threeFit]) fits.addEventListener("change", show);

const newcomer = $("newcomer");
const form = newcomer.querySelector("form");
$("add").addEventListener("click", () => newcomer.showModal());
form.querySelector("[value=cancel]").addEventListener("click", () => newcomer.close());
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { name, language } = Object.fromEntries(new FormData(form));
  const known = new Set(seats.keys());
  newcomer.close();
  form.reset();
  if ((await ask("people", { name, language })) === null) {
    news(words.failed);
    return;
  }
  const arrive = () => {
    const id = [...seats.keys()].find((other) => !known.has(other));
    if (id !== undefined) choose(id);
  };
  if (seats.size > known.size) arrive();
  else world.addEventListener("everybody", arrive, { once: true });
});

speak();
setInterval(tick, 10_000);
listen(world, online);
