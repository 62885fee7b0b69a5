// Answers to call-outs, kept on this device until the server has them. Each has the number of its
// entry and the moment of the tap: sent twice it counts once, and it counts from the tap.

import { attempt, device, fact, forget, items, keep, nextEntry } from "./vault.mjs";
import { wipedBy } from "./wipe.mjs";

const LOCK = "kipthoi-inbox-outbox";
const PATIENCE = 12_000;

/** Keeps an answer; it is sent once its moment has come. */
export const put = async (answer) => {
  const item = { ...answer, entry: await nextEntry(), device: await device() };
  await keep(item);
  return item;
};

const REMEMBERED = 3600_000;

/** One person's answers on this device: those that wait, and those whose outcome was not read yet. */
export const answersOf = async (owner) => {
  const theirs = (await items()).filter((item) => item.owner === owner);
  return { waiting: theirs.filter((item) => !item.outcome), told: theirs.filter((item) => item.outcome) };
};

/** What came of an answer stays until it was read, however often the page is opened meanwhile. */
const remember = (item, outcome, at) => keep({ ...item, outcome: { ...outcome, at } });

/** Forgets what was read, and what nobody will ask about any more. */
export const tidy = async (owner, now) => {
  const { told } = await answersOf(owner);
  const old = told.filter((item) => now - item.outcome.at > REMEMBERED);
  await Promise.all(old.map((item) => forget(item.entry)));
};

const body = (item) =>
  JSON.stringify({
    deadlineId: item.deadline,
    promise: item.promise,
    ...(item.goingAt && { goingAt: item.goingAt }),
    ...(item.because && { because: item.because }),
    occurredAt: item.occurredAt,
    attest: { deviceId: item.device, entry: item.entry },
  });

const post = (item) =>
  fetch(`/api/v1/cases/${item.number}/acceptance${item.lang === "en" ? "?lang=en" : ""}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: body(item),
    keepalive: true,
    signal: AbortSignal.timeout(PATIENCE),
  });

/** What an answer of the server means for an item: whether it is done with, and what to say. */
const meant = async (response) => {
  if (await wipedBy(response)) return { done: true, state: "wiped" };
  if (response.ok) return { done: true, state: "reached", said: (await response.json()).text };
  if (response.status === 401) return { done: false, state: "signed-out" };
  if (response.status === 404) return { done: true, state: "gone" };
  if (response.status < 500 && response.status !== 429 && response.status !== 408) {
    return { done: true, state: "refused" };
  }
  return { done: false, state: "kept" };
};

const send = async (item, now, tell) => {
  if (!(await attempt(item.entry))) return true;
  tell(item, { state: "sending" });
  const outcome = await post(item).then(meant, () => ({ done: false, state: "kept" }));
  if (outcome.done && outcome.state !== "wiped") await remember(item, outcome, now());
  tell(item, outcome);
  return outcome.done;
};

/**
 * Sends what is due, in the order in which it was entered, until one does not go. One tab at a time,
 * or the worker in place of them.
 *
 * @param now the server's time
 * @param tell hears of each item what becomes of it
 * @returns whether nothing that is due is left
 */
export const flush = (now, tell = () => {}) =>
  navigator.locks.request(LOCK, async () => {
    const owner = await fact("owner");
    for (const item of (await answersOf(owner)).waiting) {
      if (item.sendAt > now()) continue;
      if (!(await send(item, now, tell))) return false;
    }
    return true;
  });
