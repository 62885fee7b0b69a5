/* Closing a call that is no report: one key in the open menu, and five seconds to undo it. Until then
   the form is only hidden behind the strip; leaving the page closes the call at once. */

import * as draft from "./draft.mjs";

const FIVE_SECONDS = 5000;

const form = document.querySelector("#desk");
const strip = document.querySelector("#closing");
let pending = null;

const body = (kind) => {
  const sent = new URLSearchParams(new FormData(form));
  sent.set("close", kind);
  return sent;
};

const commit = async () => {
  const { kind } = pending;
  pending = null;
  try {
    const response = await fetch(form.action, { method: "POST", body: body(kind), redirect: "error" });
    if (response.ok) {
      await draft.ended();
      location.assign(new URL(form.action).pathname + new URL(form.action).search);
      return;
    }
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const why = fresh.querySelector(".notice.wrong");
    if (why) form.before(document.importNode(why, true));
  } catch {
    document.getElementById("not-sent").hidden = false;
  }
  strip.hidden = true;
};

const undo = () => {
  clearTimeout(pending?.timer);
  pending = null;
  strip.hidden = true;
  form.elements.concern.focus();
};

const begin = (button) => {
  clearTimeout(pending?.timer);
  const name = button.firstChild.textContent.trim();
  strip.querySelector("b").textContent = strip.dataset.words.replace("{0}", name);
  strip.hidden = false;
  button.closest("details").open = false;
  pending = { kind: button.value, timer: setTimeout(commit, FIVE_SECONDS) };
  strip.querySelector("button").focus();
};

const digit = (event) => {
  if (event.ctrlKey || event.altKey) return;
  const menu = event.currentTarget;
  if (event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (menu.open && /^[1-9]$/.test(event.key)) {
    const button = menu.querySelectorAll("[name=close]")[Number(event.key) - 1];
    if (button) begin(button);
  } else return;
  event.preventDefault();
  event.stopPropagation();
};

export const start = () => {
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "close") {
      event.preventDefault();
      if (!draft.isHeld()) begin(event.submitter);
    }
  });
  for (const menu of document.querySelectorAll("details.quick")) menu.addEventListener("keydown", digit);
  strip.querySelector("button").addEventListener("click", undo);
  addEventListener("pagehide", () => {
    if (!pending) return;
    clearTimeout(pending.timer);
    navigator.sendBeacon(form.action, body(pending.kind));
  });
};
