/* Keeps the form at every keystroke: on this machine at once, on the server a moment later; and says
   truthfully which of the two has it. */

import { fields, put } from "./fields.mjs";
import { fill, isDown, showDown, showUp, strip, time } from "./line.mjs";
import * as local from "./local.mjs";
import { furnish, giveWay, seat, standsIn } from "./standin.mjs";
import { guard, isOpenElsewhere, takeOver } from "./tabs.mjs";

const QUIET = 400;
const AGAIN = 3000;

const form = document.querySelector("#desk");
const line = document.querySelector("#saved");

let id = form.elements.key.value;
let account = form.dataset.account;
let revision = Number(form.elements.revision.value);
let onServer = revision;
let serverAt = revision > 0 ? "" : null;
let hereAt = null;
let waiting = 0;
let unsent = 0;
let keeping = Promise.resolve();
let sending = null;
let stopped = false;
let renewed = !standsIn;
let answers = true;
let held = false;

const say = (text) => {
  if (line.textContent !== text) line.textContent = text;
};

/** Where the words are at this moment. */
const tell = () => {
  line.dataset.state = revision === 0 ? "empty" : onServer >= revision ? "server" : hereAt ? "here" : "nowhere";
  if (revision === 0) say(line.dataset.notBegun);
  else if (onServer >= revision && serverAt) say(fill(hereAt ? line.dataset.both : line.dataset.server, serverAt));
  else if (hereAt && serverAt) say(fill(line.dataset.here, hereAt, serverAt));
  else if (hereAt) say(fill(line.dataset.hereOnly, hereAt));
  else if (revision > onServer) say(line.dataset.nowhere);
};

/** Whether the last word to the server was answered by it, whatever the answer, for whoever sits here. */
export const isAnswered = () => answers;

/** Whether a sending is under way, or its outcome is not known. */
export const isHeld = () => held;

/** Whether this page is only read by now. */
export const isStopped = () => stopped;

const keepHere = (draft) => {
  keeping = keeping.then(() => local.keep(draft)).then(
    () => { hereAt = time(draft.at); },
    () => { hereAt = null; },
  ).then(tell);
  return keeping;
};

/** After signing in again the form needs the token of the new session. */
export const renew = async () => {
  const response = await fetch(form.action, { redirect: "error" });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = fresh.querySelector("#desk [name=_form]");
  if (!token) return;
  for (const old of document.querySelectorAll("[name=_form]")) old.value = token.value;
  furnish(fresh);
  dispatchEvent(new Event("online"));
  renewed = true;
  form.dispatchEvent(new Event("restored", { bubbles: true }));
};

const answered = async (response, sent, draft) => {
  // What was sent as a report, or has become another form meanwhile, has no use for the answer.
  if (draft !== id || held) return;
  answers = response.status !== 401;
  if (response.status === 401) {
    strip("session-over").hidden = false;
    return;
  }
  if (response.status === 404 || response.status === 409) {
    stop(response.status === 404 ? "not-yours" : "has-ended");
    return;
  }
  if (!response.ok) {
    showDown(true, unsent);
    return;
  }
  const kept = await response.json();
  // The revision that was sent stands there already when only the answer to its first sending got lost.
  if (kept.older && kept.revision > sent) {
    stop("newer");
    return;
  }
  if (!renewed || !strip("session-over").hidden) await renew();
  showUp();
  local.seat(account).catch(() => {});
  onServer = Math.max(onServer, kept.revision);
  serverAt = time(new Date(kept.savedAt));
  if (onServer >= revision) unsent = 0;
  await keeping;
  await local.forget(draft, sent).catch(() => {});
  tell();
};

const address = () => `/api/v1/desk/drafts/${id}`;

const send = async () => {
  const sent = revision;
  const draft = id;
  try {
    const response = await fetch(address(), {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ revision: sent, fields: fields() }),
      redirect: "error",
      signal: AbortSignal.timeout(8000),
    });
    await answered(response, sent, draft);
  } catch {
    answers = false;
    showDown(navigator.onLine, unsent);
  }
};

/** Sends until the server has the last word; one sending at a time. */
export const flush = async () => {
  clearTimeout(waiting);
  while (!stopped && !held && revision > onServer) {
    const before = onServer;
    sending ??= send().finally(() => { sending = null; });
    await sending;
    if (onServer === before) break;
  }
  return revision <= onServer;
};

const kept = () => ({ id, account, revision, at: Date.now(), fields: fields(), held });

/**
 * From a sending until its outcome is known the server is told nothing more of the draft: it has ended
 * there, or it stands as it was sent. This machine keeps the words, and that they are on their way.
 */
export const hold = async (on) => {
  held = on;
  if (revision > 0) await keepHere(kept());
};

export const touched = () => {
  if (stopped) return;
  revision = Math.max(revision, onServer) + 1;
  form.elements.revision.value = revision;
  unsent += 1;
  if (location.search !== `?draft=${id}` && !new URLSearchParams(location.search).has("draft")) {
    const there = new URL(location.href);
    there.searchParams.set("draft", id);
    history.replaceState(null, "", there);
  }
  keepHere(kept());
  tell();
  if (isDown()) showDown(navigator.onLine, unsent);
  clearTimeout(waiting);
  waiting = setTimeout(flush, QUIET);
};

/** From now on this page is read and not written. */
export const stop = (reason) => {
  stopped = true;
  clearTimeout(waiting);
  // What the strip itself offers, such as writing here after all, stays.
  for (const field of form.elements) field.disabled = !field.closest(".strip");
  if (reason) strip(reason).hidden = false;
};

const forgetAll = async (draft) => {
  await keeping;
  await local.forget(draft, Number.MAX_SAFE_INTEGER).catch(() => {});
};

/** Nothing of this draft is wanted any more, here or there. */
export const ended = async () => {
  stopped = true;
  clearTimeout(waiting);
  await forgetAll(id);
};

/** From here on this page writes another form, of which nobody has anything yet. */
export const become = async (another) => {
  const before = id;
  stopped = true;
  clearTimeout(waiting);
  await forgetAll(before);
  id = another;
  form.elements.key.value = id;
  form.elements.revision.value = 0;
  onServer = 0;
  revision = 0;
  unsent = 0;
  serverAt = null;
  hereAt = null;
  history.replaceState(null, "", form.action);
  for (const field of form.elements) field.disabled = false;
  for (const name of ["not-yours", "has-ended", "newer", "restored", "not-sent"]) strip(name).hidden = true;
  stopped = false;
  held = false;
  showUp();
  tell();
  await writeAlone();
};

const putBack = async (head) => {
  for (const [name, values] of Object.entries(await local.read(head))) put(name, values);
  revision = head.revision;
  hereAt = time(head.at);
  unsent = 1;
  held = head.held === true;
  if (held) form.dispatchEvent(new Event("held"));
  strip("restored").hidden = false;
  form.dispatchEvent(new Event("restored", { bubbles: true }));
};

/** Puts back what this machine still keeps for this account: a crash, a closed tab, a line that fell. */
const restore = async () => {
  const kept = (await local.heads().catch(() => [])).sort((one, other) => other.at - one.at);
  // What was typed while nobody could say who sat here belongs to whoever signs in next.
  const isMine = (head) => head.account === account || head.account === "";
  strip("others").hidden = kept.every(isMine);
  const mine = kept.filter(isMine);
  const own = mine.find((head) => head.id === id);
  if (own && own.revision > revision) await putBack(own);
  for (const head of mine.filter((one) => one.id !== id)) {
    if (await isOpenElsewhere(head.id)) continue;
    if (revision > 0 && head.held) continue;
    if (revision > 0) await deliver(head);
    else {
      id = head.id;
      form.elements.key.value = id;
      await putBack(head);
    }
  }
};

/** A copy of another draft, whose page is gone, goes to the server from here. */
const deliver = async (head) => {
  try {
    const response = await fetch(`/api/v1/desk/drafts/${head.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ revision: head.revision, fields: await local.read(head) }),
      redirect: "error",
    });
    if (response.ok || response.status === 409) {
      await local.forget(head.id, head.revision);
      document.dispatchEvent(new Event("drafts"));
      strip("restored").hidden = false;
    }
  } catch {
    /* The line is down; the next page tries again. */
  }
};

/** One tab writes. A second one says so, and takes over only when it is told to. */
const writeAlone = async () => {
  const mine = id;
  const lost = () => {
    if (mine !== id) return;
    strip("other-tab").querySelector("b").textContent = strip("other-tab").dataset.taken;
    stop("other-tab");
  };
  if (!(await guard(mine, lost))) stop("other-tab");
};

/** The words go on as a form of their own, when the one they were typed into is no longer ours. */
const startAnew = async () => {
  await become(crypto.randomUUID());
  touched();
};

export const start = async () => {
  strip("other-tab").querySelector("button").addEventListener("click", () => takeOver(id));
  for (const name of ["not-yours", "has-ended"]) strip(name).querySelector("button").addEventListener("click", startAnew);
  setInterval(() => { if (revision > onServer) flush(); }, AGAIN);
  addEventListener("online", () => { if (revision > onServer) flush(); else showUp(); });
  addEventListener("offline", () => showDown(false, unsent));
  document.addEventListener("visibilitychange", () => { if (revision > onServer) flush(); });
  if (!navigator.onLine) showDown(false, unsent);
  const known = await seat();
  id = form.elements.key.value;
  account = form.dataset.account;
  strip("nobody-here").hidden = known;
  tell();
  if (known) await restore().catch(() => {});
  await writeAlone();
  tell();
  if (revision > onServer) flush();
  giveWay(() => revision === 0);
  // That this form came up is word enough that the line is down, whatever the browser makes of it.
  if (standsIn) dispatchEvent(new Event("offline"));
};
