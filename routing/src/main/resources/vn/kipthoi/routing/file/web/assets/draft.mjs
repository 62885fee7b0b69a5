/* Keeps the draft of a form while it is written: after a pause, and when the page is left. Nothing is
   kept in the browser, which others may use next; what could not be sent is sent again until it is
   saved, and the page asks before it is closed over it. Without this script the buttons do it all. */

const PAUSE = 1500;
const AGAIN = 5000;

const form = document.querySelector("form[data-draft]");
const told = form.querySelector("[data-told]");
const words = form.dataset;

let written = 0; /* counts what was typed */
let kept = 0; /* how much of it is saved */
let unsent = null; /* the same words again, so that sending them twice counts once */
let sending = null;
let timer = 0;
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
};

const send = async (last) => {
  unsent ??= typed();
  const { body, written: upTo } = unsent;
  try {
    const response = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: last });
    if (response.ok) await take(response, upTo);
    else if (response.type === "opaqueredirect") stop(words.signedOut);
    else if (response.status === 409) stop((await response.json()).title);
    else if (response.status < 500) stop(words.refused);
    else tell(words.unsaved, true);
  } catch {
    tell(words.unsaved, true);
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

form.addEventListener("input", () => {
  written++;
  later(PAUSE);
});

addEventListener("online", () => keep());
addEventListener("offline", () => {
  if (kept !== written) tell(words.unsaved, true);
});
addEventListener("visibilitychange", () => {
  if (document.hidden) keep(true);
});
addEventListener("pagehide", () => keep(true));
addEventListener("beforeunload", (event) => {
  if (kept !== written && told.classList.contains("unsaved")) event.preventDefault();
});

/** A button saves by itself: it waits for what is on its way, whose version it has to know. */
form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  if (sending) {
    event.preventDefault();
    const { submitter } = event;
    await sending;
    form.requestSubmit(submitter);
  } else {
    kept = written;
  }
});
