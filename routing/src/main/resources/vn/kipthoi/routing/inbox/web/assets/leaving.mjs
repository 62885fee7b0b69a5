// Signing out takes everything off this device first, on whichever page it is done. An answer that has
// not been sent and words that have not been saved would be lost with it, so that is asked.

import { drafts } from "./drafts.mjs";
import { canKeep, items } from "./vault.mjs";
import { wipe } from "./wipe.mjs";

const words = document.querySelector("[data-leaving]").dataset;

const said = (text, count) => (count > 0 ? [text.replace("#", count)] : []);

/** What would be lost, in words; whoever typed it here. */
const lost = async () => {
  if (!canKeep) return [];
  const answers = (await items()).filter((item) => !item.outcome);
  return [...said(words.answers, answers.length), ...said(words.drafts, (await drafts()).length)];
};

const leave = async (form) => {
  // A vault that does not open has nothing to ask about.
  const unsent = await lost().catch(() => []);
  if (unsent.length > 0 && !confirm([...unsent, words.ask].join("\n"))) return;
  await wipe();
  form.submit();
};

document.querySelector("form.sign-out")?.addEventListener("submit", (event) => {
  // A page that has its own way of letting go sees to it first.
  if (event.defaultPrevented) return;
  event.preventDefault();
  leave(event.currentTarget);
});
