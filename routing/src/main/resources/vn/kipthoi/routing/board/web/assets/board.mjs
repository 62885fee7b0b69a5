// Keeps an open board true: it asks for itself again when something changed and once a minute, and
// brings the answer in without moving what is under the hand. Without this script the page is whole,
// and as old as its last loading.

import { difference, isHeld, renewInPlace, replaceQueue, replaceRest } from "./merge.mjs";
import { start as keys } from "./keys.mjs";

const MINUTE = 60_000;
const board = document.querySelector("[data-board]");
const bar = board.querySelector("[data-fresh-bar]");
const said = board.querySelector("[data-said]");

let pending;
let asking = false;
let again = false;

const parse = (text) =>
  new DOMParser().parseFromString(text, "text/html").querySelector("[data-board]");

const announce = (next) => {
  const { arrived } = difference(board, next);
  bar.hidden = arrived.length === 0;
  bar.firstElementChild.textContent = board.dataset.new.replace("#", String(arrived.length));
};

const overdue = (root) =>
  new Set(
    [...root.querySelectorAll("tr.is-over[data-line]")]
      .filter((row) => row.querySelector(".sev.s1"))
      .map((row) => row.dataset.line),
  );

/** A short tone, only for what is urgent and has just become overdue, only when it is wanted. */
const ring = () => {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const loud = context.createGain();
  tone.frequency.value = 660;
  loud.gain.setValueAtTime(0.08, context.currentTime);
  loud.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.5);
  tone.connect(loud).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.5);
};

const alarm = (before, next) => {
  const late = [...overdue(next)].filter((id) => !before.has(id));
  if (late.length === 0) return;
  if (board.querySelector("[data-sound]").checked) ring();
};

const take = (next) => {
  const before = overdue(board);
  board.dataset.pulse = next.dataset.pulse;
  replaceRest(board, next);
  if (isHeld(board)) {
    pending = next;
    renewInPlace(board, next, board.dataset.gone);
    announce(next);
  } else {
    pending = undefined;
    bar.hidden = true;
    replaceQueue(board, next);
  }
  alarm(before, next);
};

const ask = async () => {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const next = answer.ok && !answer.redirected ? parse(await answer.text()) : undefined;
    if (next) take(next);
    else if (answer.redirected || answer.status === 401 || answer.status === 403) location.reload();
  } catch {
    // The line is down; the stream comes back by itself and asks again.
  } finally {
    asking = false;
    if (again) {
      again = false;
      ask();
    }
  }
};

const tell = (text) => {
  const notice = document.createElement("p");
  notice.className = "notice soon";
  notice.textContent = text;
  said.replaceChildren(notice);
};

/** What was done is said in words, where it was said before; the line stays in hand. */
const act = async (form, button) => {
  const data = new FormData(form, button);
  button.setAttribute("aria-disabled", "true");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(data),
      headers: { Accept: "text/html" },
    });
    const next = parse(await answer.text());
    if (answer.redirected || answer.status === 401 || answer.status === 403) return location.reload();
    if (!next) return tell(board.dataset.unsent);
    said.replaceChildren(...next.querySelector("[data-said]").childNodes);
    said.querySelector("a[href^='tel:']")?.focus();
    take(next);
  } catch {
    tell(board.dataset.unsent);
  } finally {
    button.removeAttribute("aria-disabled");
  }
};

board.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-act]")) return;
  event.preventDefault();
  if (event.submitter.getAttribute("aria-disabled") !== "true") act(event.target, event.submitter);
});

const bringIn = () => {
  if (pending) replaceQueue(board, pending);
  pending = undefined;
  bar.hidden = true;
};

bar.addEventListener("click", () => {
  bringIn();
  board.querySelector("tr.arrived a.code")?.focus({ preventScroll: true });
});

// The hand has gone: what waited for it comes by itself.
board.querySelector('[data-part="queue"]').addEventListener("mouseleave", () => {
  if (pending && !isHeld(board)) bringIn();
});

// A choice acts at once; its button is for those without scripts.
const filters = board.querySelector("[data-filters]");
filters.querySelector("button").hidden = true;
filters.addEventListener("change", () => filters.requestSubmit());

document.live.connect(board.dataset.stream, {
  board: (pulse) => {
    if (pulse !== board.dataset.pulse) ask();
  },
});
setInterval(ask, MINUTE);
addEventListener("online", ask);
keys(board);
