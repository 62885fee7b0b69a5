// One tap, five seconds to undo, then it is sent. While it is not sent nothing has been promised to
// anybody and the clock runs, and that is what the card says.

import { answersOf, flush, put, tidy } from "./outbox.mjs";
import { card, list, worded } from "./told.mjs";
import { forget, takeBack } from "./vault.mjs";

const UNDO = 5000;
const HALF_A_DAY = 12 * 3600_000;
const LONG = 60_000;
const WAITS = [2000, 4000, 8000, 15_000, 30_000];

const field = (data, name) => String(data.get(name) ?? "");

/** A time of day as the next moment that has it, on the clocks of Viet Nam; in this minute now. */
const departure = (typed, now) => {
  const [hours, minutes] = typed.split(":").map(Number);
  const offset = 7 * 3600_000;
  const day = new Date(now + offset).setUTCHours(hours, minutes, 0, 0) - offset;
  if (day <= now && now - day < 60_000) return new Date(now).toISOString();
  return new Date(day < now ? day + 86_400_000 : day).toISOString();
};

export const answering = (root, { line, changed }) => {
  const words = worded(root);
  const now = () => document.live.now();
  const states = new Map(); // of items that wait, by their entry
  let undone = []; // until that was read
  let waiting = [];
  let told = [];
  let sends = false;
  let failures = 0;
  let again = 0;

  const paint = () => {
    const seen = waiting.map((item) => ({ item, ...stateOf(item) }));
    for (const one of root.querySelectorAll("[data-pending]")) card(one, seen, words, actions);
    const over = told.map((item) => ({ item, ...item.outcome }));
    list(root.querySelector("[data-outbox]"), [...undone, ...over, ...seen], words, actions);
  };

  const look = async () => {
    ({ waiting, told } = await answersOf(root.dataset.owner));
    paint();
  };

  const stateOf = (item) => {
    if (item.sendAt > now()) return { state: "holding", left: Math.ceil((item.sendAt - now()) / 1000) };
    const state = states.get(item.entry) ?? "kept";
    const age = now() - Date.parse(item.occurredAt);
    return { state, minutes: age > LONG && state !== "sending" ? Math.floor(age / 60_000) : 0 };
  };

  const tell = (item, outcome) => {
    if (!outcome.done) states.set(item.entry, outcome.state);
    if (outcome.state !== "sending") line(outcome.state !== "kept");
    if (outcome.state === "wiped") return location.replace(words.revoked);
    paint();
    if (outcome.done) changed();
  };

  const later = () => {
    clearTimeout(again);
    const wait = WAITS[Math.min(failures, WAITS.length) - 1] ?? WAITS[0];
    again = setTimeout(send, wait);
  };

  const send = async () => {
    await look();
    const sent = await flush(now, tell);
    failures = sent ? 0 : failures + 1;
    await look();
    if (sent) return;
    later();
    await askForSync();
  };

  /** Where the browser can, it sends what is left once there is a line, even with the page closed. */
  const askForSync = async () => {
    const registration = await navigator.serviceWorker?.getRegistration("/inbox");
    await registration?.sync?.register("outbox").catch(() => {});
  };

  /** As a browser without scripts sends it. */
  const plainly = (form, submitter) => {
    form.removeAttribute("data-answer");
    form.requestSubmit(submitter);
  };

  const held = async (form, submitter) => {
    const data = new FormData(form, submitter);
    const promise = field(data, "promise");
    const tapped = now();
    const goingAt = promise === "going-at" ? departure(field(data, "goingAt"), tapped) : "";
    // What is more likely a time that is over, the server explains.
    if (goingAt && Date.parse(goingAt) - tapped > HALF_A_DAY) return plainly(form, submitter);
    const card = form.closest("[data-case]");
    const due = Date.parse(card.querySelector("[data-due]")?.dataset.due ?? "");
    // A deadline that would pass meanwhile leaves no time for second thoughts.
    const undo = due - tapped < 2 * UNDO && due > tapped ? 0 : UNDO;
    const kept = await put({
      owner: root.dataset.owner,
      lang: document.documentElement.lang,
      deadline: field(data, "deadline"),
      number: field(data, "case"),
      promise,
      goingAt,
      because: field(data, "because"),
      occurredAt: new Date(tapped).toISOString(),
      sendAt: tapped + undo,
    }).catch(() => null);
    // A full or a wiped store keeps nothing.
    if (!kept) return plainly(form, submitter);
    await look();
    setTimeout(send, undo);
    const pending = root.querySelector(`[data-case="${card.dataset.case}"] [data-pending] button`);
    pending?.focus();
  };

  const actions = {
    undo: async (item) => {
      if (await takeBack(item.entry)) undone = [{ item, state: "undone", at: now() }];
      await look();
      root.querySelector(`[data-case="${item.number}"] :is(.accept, summary)`)?.focus();
    },
    dismiss: async (entry) => {
      undone = undone.filter((one) => one.item.entry !== entry);
      await forget(entry);
      await look();
    },
  };

  root.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-answer]");
    if (!form) return;
    event.preventDefault();
    held(form, event.submitter);
  });

  // Whoever leaves the page believes that it is done: it goes at once.
  const leave = async () => {
    if (sends && waiting.some((item) => item.sendAt > now())) await flush(() => now() + UNDO, tell);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) leave();
  });
  addEventListener("pagehide", leave);
  addEventListener("online", () => sends && send());

  /** Shows what is kept and sends nothing: for the page that has no line. */
  const show = async () => {
    await tidy(root.dataset.owner, now());
    setInterval(() => {
      if (waiting.length > 0) paint();
    }, 1000);
    await look();
  };

  const begin = async () => {
    sends = true;
    await show();
    await send();
  };

  return { begin, show, paint };
};
