// Elements from data. Text only ever becomes text nodes: nothing here parses HTML.

/** Make an element: attributes (on… are listeners) and children; what is false or null is left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  const absent = [false, null, undefined];
  element.append(...children.flat().filter((child) => !absent.includes(child)));
  return element;
}

/** Make one of the page's few line icons. */
export function icon(name) {
  const PATHS = {
    send: "M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4",
    clip: "M19 11.5 12 18a4.2 4.2 0 0 1-6-6l7.5-7a2.8 2.8 0 0 1 4 4L10 16a1.3 1.3 0 0 1-2-2l6-5.6",
    slash: "M15 4 9 20",
    more: "M5 12a.4.4 0 1 0 .01 0M12 12a.4.4 0 1 0 .01 0M19 12a.4.4 0 1 0 .01 0",
    close: "m6 6 12 12M18 6 6 18",
    pen: "m5 19 1-4L16 5l3 3L9 18z",
    back: "M10 7 4 12l6 5M4 12h9a6 6 0 0 1 6 6",
    lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v8H6z",
    file: "M7 3h7l4 4v14H7zM14 3v4h4M12 11v6m-2.5-2.5L12 17l2.5-2.5",
  };
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Close a popover-like menu when focus or a click goes elsewhere, or on Escape. */
export function menu(button, list) {
  const close = (refocus) => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
  };
  button.setAttribute("aria-expanded", "false");
  list.hidden = true;
  button.addEventListener("click", () => {
    list.hidden = !list.hidden;
    button.setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) list.querySelector("button")?.focus();
  });
  list.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items[(at + step + items.length) % items.length].focus();
    }
  });
  const both = [button, list];
  for (const element of both) {
    element.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
    element.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !both.some((e) => e.contains(event.relatedTarget))) close(false);
    });
  }
  document.addEventListener("pointerdown", (event) => {
    if (!both.some((e) => e.contains(event.target))) close(false);
  });
  return () => close(false);
}
