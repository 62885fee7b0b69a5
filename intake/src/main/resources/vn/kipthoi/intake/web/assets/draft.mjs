/* Keeps the form at every keystroke: on this machine at once, on the server a moment later; and says
   truthfully which of the two has it. */

import * as local from "./local.mjs";

const QUIET = 400;
const AGAIN = 3000;
const OF_THE_PAGE = new Set(["_form", "lang", "revision", "key", "alikeFor", "go"]);

const form = document.querySelector("#desk");
const line = document.querySelector("#saved");
const clock = new Intl.DateTimeFormat("vi-VN", {
  hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: "Asia/Ho_Chi_Minh",
});

let id = form.elements.key.value;
const account = form.dataset.account;
let revision = Number(form.elements.revision.value);
let onServer = revision;
let serverAt = revision > 0 ? "" : null;
let hereAt = null;
let waiting = 0;
let unsent = 0;
let downSince = null;
let keeping = Promise.resolve();
let sending = null;
let stopped = false;

const time = (at) => clock.format(at);
const strip = (name) => document.getElementById(name);
const say = (text) => {
  if (line.textContent !== text) line.textContent = text;
};
const fill = (text, ...values) => values.reduce((said, value, at) => said.replace(`{${at}}`, value), text);

export const fields = () => {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (!OF_THE_PAGE.has(name) && typeof value === "string" && value !== "") (all[name] ??= []).push(value);
  }
  return all;
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

const showDown = (server) => {
  downSince ??= time(new Date()).slice(0, 5);
  const box = strip("line-down");
  box.querySelector("b").textContent = fill(server ? box.dataset.server : box.dataset.since, downSince);
  box.querySelector("span").textContent = fill(box.dataset.kept, unsent);
  box.hidden = false;
  document.body.classList.add("line-is-down");
};

const showUp = () => {
  downSince = null;
  strip("line-down").hidden = true;
  strip("session-over").hidden = true;
  document.body.classList.remove("line-is-down");
};

export const isDown = () => downSince !== null;
export const hasUnsent = () => revision > onServer;

const keepHere = (draft) => {
  keeping = keeping.then(() => local.keep(draft)).then(
    () => { hereAt = time(draft.at); },
    () => { hereAt = null; },
  ).then(tell);
  return keeping;
};

/** After signing in again the form needs the token of the new session. */
const renew = async () => {
  const response = await fetch(form.action, { redirect: "error" });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = fresh.querySelector("#desk [name=_form]");
  if (token) for (const old of document.querySelectorAll("[name=_form]")) old.value = token.value;
};

const answered = async (response, sent) => {
  if (response.status === 401) {
    strip("session-over").hidden = false;
    return;
  }
  if (response.status === 404 || response.status === 409) {
    stop(response.status === 404 ? "others" : "newer");
    return;
  }
  if (!response.ok) {
    showDown(true);
    return;
  }
  const kept = await response.json();
  if (kept.older) {
    stop("newer");
    return;
  }
  if (!strip("session-over").hidden) await renew();
  showUp();
  onServer = Math.max(onServer, kept.revision);
  serverAt = time(new Date(kept.savedAt));
  if (onServer >= revision) unsent = 0;
  await keeping;
  await local.forget(id, sent).catch(() => {});
  tell();
};

const address = () => `/api/v1/desk/drafts/${id}`;

const send = async () => {
  const sent = revision;
  try {
    const response = await fetch(address(), {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ revision: sent, fields: fields() }),
      redirect: "error",
      signal: AbortSignal.timeout(8000),
    });
    await answered(response, sent);
  } catch {
    showDown(navigator.onLine);
  }
};

/** Sends until the server has the last word; one sending at a time. */
export const flush = async () => {
  clearTimeout(waiting);
  while (!stopped && revision > onServer) {
    const before = onServer;
    sending ??= send().finally(() => { sending = null; });
    await sending;
    if (onServer === before) break;
  }
  return revision <= onServer;
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
  keepHere({ id, account, revision, at: Date.now(), fields: fields() });
  tell();
  if (isDown()) showDown(navigator.onLine);
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

/** Nothing of this draft is wanted any more, here or there. */
export const ended = async () => {
  stopped = true;
  clearTimeout(waiting);
  await keeping;
  await local.forget(id, Number.MAX_SAFE_INTEGER).catch(() => {});
};

const put = (name, values) => {
  const found = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
  for (const field of found) {
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = values.includes(field.value);
    else if (field.type !== "hidden") field.value = values[0] ?? "";
  }
};

const lockOf = (draft) => `desk-draft-${draft}`;

const openElsewhere = async (draft) => {
  const known = await navigator.locks?.query();
  return known?.held.some((lock) => lock.name === lockOf(draft)) ?? false;
};

const putBack = async (head) => {
  for (const [name, values] of Object.entries(await local.read(head))) put(name, values);
  revision = head.revision;
  hereAt = time(head.at);
  unsent = 1;
  strip("restored").hidden = false;
  form.dispatchEvent(new Event("restored", { bubbles: true }));
};

/** Puts back what this machine still keeps for this account: a crash, a closed tab, a line that fell. */
const restore = async () => {
  const kept = (await local.heads().catch(() => [])).sort((one, other) => other.at - one.at);
  strip("others").hidden = kept.every((head) => head.account === account);
  const mine = kept.filter((head) => head.account === account);
  const own = mine.find((head) => head.id === id);
  if (own && own.revision > revision) await putBack(own);
  for (const head of mine.filter((one) => one.id !== id)) {
    if (await openElsewhere(head.id)) continue;
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
const guard = async () => {
  if (!navigator.locks) return;
  const name = lockOf(id);
  const hold = () => new Promise(() => {});
  const lost = () => {
    strip("other-tab").querySelector("b").textContent = strip("other-tab").dataset.taken;
    stop("other-tab");
  };
  const free = await new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? hold() : undefined;
    }).catch(lost);
  });
  const box = strip("other-tab");
  box.querySelector("button").addEventListener("click", () => {
    navigator.locks.request(name, { steal: true }, () => {
      location.replace(`${location.pathname}?draft=${id}`);
      return hold();
    }).catch(() => {});
  });
  if (!free) stop("other-tab");
};

export const start = async () => {
  setInterval(() => { if (revision > onServer) flush(); }, AGAIN);
  addEventListener("online", () => { if (revision > onServer) flush(); else showUp(); });
  addEventListener("offline", () => showDown(false));
  document.addEventListener("visibilitychange", () => { if (revision > onServer) flush(); });
  if (!navigator.onLine) showDown(false);
  tell();
  await restore().catch(() => {});
  await guard();
  tell();
  if (revision > onServer) flush();
};

/** Before somebody signs out everything goes to the server; then nothing stays on this machine. */
document.querySelector(".sign-out")?.addEventListener("submit", async (event) => {
  const leaving = event.currentTarget;
  if (leaving.dataset.wiped) return;
  event.preventDefault();
  if (!(await flush()) && !leaving.dataset.warned) {
    leaving.dataset.warned = "yes";
    strip("unsent").hidden = false;
    return;
  }
  await local.wipe().catch(() => {});
  leaving.dataset.wiped = "yes";
  leaving.submit();
});
