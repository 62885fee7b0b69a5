/* When somebody signs out, here or in another tab: what can be sent is sent, and nothing stays. */

import * as draft from "./draft.mjs";
import * as local from "./local.mjs";

const form = document.querySelector("#desk");

const LEFT = [300, 1500, 5000, 15_000];

/** Whoever comes next must not read what stands on this page after a sign-out elsewhere. */
const leaveToo = async () => {
  for (const pause of LEFT) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const response = await fetch("/api/v1/sessions/current", { headers: { Accept: "application/json" } }).catch(() => null);
    if (response?.status !== 401) continue;
    draft.stop();
    location.replace(form.dataset.signIn);
    return;
  }
};
document.addEventListener("wiped", leaveToo);

/** Before somebody signs out everything goes to the server; then nothing stays on this machine. */
document.addEventListener("submit", async (event) => {
  const leaving = event.target;
  if (!leaving.matches(".sign-out") || leaving.dataset.wiped || draft.isStopped()) return;
  event.preventDefault();
  if (!(await draft.flush()) && !leaving.dataset.warned) {
    leaving.dataset.warned = "yes";
    document.getElementById("unsent").hidden = false;
    return;
  }
  await local.wipe().catch(() => {});
  leaving.dataset.wiped = "yes";
  leaving.requestSubmit();
}, true);
