/* Keeps the draft of a form while it is written: after a pause, and when the page is left. What could
   not be sent is sent again until it is saved, lies sealed on this device meanwhile, and the page asks
   before it is closed over it. Without this script the buttons do it all. */

import { unsent as local } from "./unsent.mjs";

const PAUSE = 1500;
const AGAIN = 5000;
const PATIENCE = 20_000;
const OVER = { method: "POST", redirect: "manual" };

const form = document.querySelector("form[data-draft]");
const told = form.querySelector("[data-told]");
const words = form.dataset;

let written = 0; /* counts what was typed */
let kept = 0; /* how much of it is saved */
let unsent = null; /* the same words again, so that sending them twice counts once */
let sending = null;
let timer = 0;
let here = null; /* the words as they lie on this device */
let safe = false; /* whether they do */
let stopped = false; /* somebody else saved, or the session is over: a person has to look */

const tell = (said, wrong) => {
  if (told.textContent !== said) told.textContent = said;
  told.classList.toggle("unsaved", wrong);
};

const stop = (said) => {
  stopped = true;
  tell(said, true);
};

const later = (wait) => {
  clearTimeout(timer);
  if (!stopped) timer = setTimeout(keep, wait);
};

const typed = () => {
  const body = new URLSearchParams(new FormData(form));
  body.set("then", "keep");
  return { body, written };
};

const take = async (response, upTo) => {
  const answer = await response.json();
  form.elements.draft.value = answer.draftId;
  form.elements.version.value = answer.version;
  unsent = null;
  kept = upTo;
  tell(answer.saved, false);
  if (kept === written) await here?.forget();
};

const notSent = () => tell(safe ? words.kept : words.unsaved, true);

const send = async (last) => {
  unsent ??= typed();
  const { body, written: upTo } = unsent;
  try {
    const life = last ? { keepalive: true } : { signal: AbortSignal.timeout(PATIENCE) };
    const response = await fetch(form.action, { ...OVER, ...life, body });
    if (response.ok) await take(response, upTo);
    else if (response.type === "opaqueredirect") stop(words.signedOut);
    else if (response.status === 409) stop((await response.json()).title);
    else if (response.status < 500) stop(words.refused);
    else notSent();
  } catch {
    notSent();
  }
};

/** One sending at a time: each says which version it goes on from. */
const keep = async (last = false) => {
  if (sending || stopped || kept === written) return;
  sending = send(last);
  await sending;
  sending = null;
  if (kept !== written) later(unsent ? AGAIN : PAUSE);
};

const hold = async () => {
  safe = (await here?.keep().catch(() => false)) ?? false;
};

const wrote = () => {
  written++;
  hold();
  later(PAUSE);
};

form.addEventListener("input", wrote);

addEventListener("online", () => keep());
addEventListener("offline", () => {
  if (kept !== written) notSent();
});
addEventListener("visibilitychange", () => {
  if (document.hidden) keep(true);
});
addEventListener("pagehide", () => keep(true));
document.addEventListener("wiped", () => {
  stopped = true;
  kept = written;
});
addEventListener("beforeunload", (event) => {
  if (kept !== written && told.classList.contains("unsaved")) event.preventDefault();
});

/** A button saves by itself, but what lies on this device is let go of only once it is with the server. */
form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  if (kept === written) return;
  // What somebody has to look at, the server shows.
  if (stopped) return (kept = written);
  event.preventDefault();
  const { submitter } = event;
  await sending;
  await keep();
  kept = written;
  form.requestSubmit(submitter);
});

// A browser that cannot keep anything goes without.
here = await local(form, wrote).catch(() => null);
if (kept !== written) hold();
