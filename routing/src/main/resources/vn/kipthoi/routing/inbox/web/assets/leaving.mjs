// Signing out takes everything off this device first. An answer that has not been sent would be lost
// with it, so that is asked.

import { wipe } from "./wipe.mjs";

export const signOut = (answers) => {
  const form = document.querySelector("form.sign-out");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (answers.unsent() > 0 && !confirm(answers.word("leave-unsent"))) return;
    await wipe();
    form.submit();
  });
};
