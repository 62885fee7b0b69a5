// What was typed into a form and has not reached the server, sealed like everything that is kept here.
// It is let go of as soon as the server has it, and after three days in any case.

import { canKeep, heard, sealed, unsealed, within } from "./vault.mjs";

const LONGEST = 3 * 86_400_000;

const old = (rows) => rows.filter((row) => Date.now() - row.at > LONGEST);

const all = () => within("drafts", "readonly", (store) => heard(store.getAll()));

/** Everything that was typed here and is still waited for. */
export const drafts = async () => {
  const rows = await all();
  return rows.filter((row) => !old([row]).length);
};

/** Forgets what was typed at a place. */
export const forgetDraft = async (place) => {
  if (canKeep) await within("drafts", "readwrite", (store) => heard(store.delete(place)));
};

/**
 * Keeps what was typed at a place, in place of what was kept of it before.
 *
 * @returns whether it is kept; a browser without a vault keeps nothing
 */
export const keepDraft = async (place, draft) => {
  if (!canKeep) return false;
  const row = { place, at: Date.now(), ...(await sealed(draft)) };
  await within("drafts", "readwrite", (store) => heard(store.put(row)));
  return true;
};

/** What this writer typed at a place, and when; undefined when there is nothing of theirs. */
export const draftAt = async (place, writer) => {
  if (!canKeep) return undefined;
  const rows = await all();
  await Promise.all(old(rows).map((row) => forgetDraft(row.place)));
  const row = rows.find((one) => one.place === place && !old([one]).length);
  if (!row) return undefined;
  const draft = await unsealed(row);
  return draft.writer === writer ? { ...draft, at: row.at } : undefined;
};
