// Web push, asked for by a tap once somebody holds a case: then it is clear what it is for.

import { serverKey, subscribe } from "./subscription.mjs";

/** An iPhone rings only what was put on its home screen and opened from there. */
const onHomeScreenOnly = () => navigator.standalone === false;

const standing = () => {
  if (onHomeScreenOnly()) return "home";
  if (!navigator.serviceWorker || !globalThis.PushManager || !globalThis.Notification) return "unable";
  return { granted: "granted", denied: "denied" }[Notification.permission] ?? "ask";
};

const ready = async (key) => subscribe(await navigator.serviceWorker.ready, key);

const say = (offer, word) => {
  offer.querySelector("[role=status]").textContent = offer.dataset[word];
};

/** What became of the tap. Where it may still come true, the button stays. */
const tapped = async (offer, key) => {
  const button = offer.querySelector("button");
  button.disabled = true;
  const allowed = await Notification.requestPermission();
  const done = allowed === "granted" && (await ready(key).catch(() => false));
  say(offer, done ? "on" : allowed === "denied" ? "denied" : "failed");
  button.disabled = false;
  button.hidden = done || allowed === "denied";
};

const ask = (offer, key) => {
  offer.hidden = false;
  offer.querySelector("button").onclick = () => tapped(offer, key);
};

const only = (offer, word) => {
  offer.hidden = false;
  offer.querySelector("button").hidden = true;
  say(offer, word);
};

let begun = false;

/** Once a page, as soon as a case is held on it. */
export const push = async (root) => {
  const offer = root.querySelector("[data-push]");
  if (begun || !offer || !root.querySelector("[data-held]")) return;
  begun = true;
  const key = await serverKey();
  if (!key) return;
  const stands = standing();
  // A server that lost it, or a person who signed in anew, hears of it again.
  if (stands === "granted") await ready(key).catch(() => only(offer, "failed"));
  else if (stands === "ask") ask(offer, key);
  else only(offer, stands);
};
