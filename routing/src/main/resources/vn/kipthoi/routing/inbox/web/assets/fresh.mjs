// Fetches the page again when something changes: at each ring of the stream, when the line is back,
// and when somebody turns to the page again. Nobody's half-made choice is swept away.

import { wipedBy } from "./wipe.mjs";

const part = (page) => page.querySelector("[data-fresh]");

const busy = (here) =>
  here.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");

const keepOpen = (here, next) => {
  for (const fold of here.querySelectorAll("details[id]")) {
    const same = next.querySelector(`#${CSS.escape(fold.id)}`);
    if (same) same.open = fold.open;
  }
};

/** The hand stays on the same button, where it is still there. */
const keepFocus = (here, next) => {
  const held = document.activeElement;
  if (!here.contains(held)) return () => {};
  const card = held.closest("[data-deadline]")?.dataset.deadline;
  const place = card ? [...here.querySelectorAll(`[data-deadline="${card}"] :is(a, button, summary)`)].indexOf(held) : -1;
  return () => next.querySelectorAll(`[data-deadline="${card}"] :is(a, button, summary)`)[place]?.focus();
};

const take = (text) => {
  const here = part(document);
  const next = part(new DOMParser().parseFromString(text, "text/html"));
  if (!next || !here || busy(here)) return;
  keepOpen(here, next);
  const focus = keepFocus(here, next);
  here.replaceWith(next);
  focus();
};

export const fresh = (root, { line, painted }) => {
  let asked = 0;

  /** Whether the page is on its way elsewhere: to sign in, or out of a device that was revoked. */
  const again = async () => {
    const mine = ++asked;
    try {
      const response = await fetch(root.dataset.address, { headers: { Accept: "text/html" } });
      const wiped = await wipedBy(response);
      if (wiped || response.redirected) {
        location.replace(response.redirected ? response.url : root.dataset.address);
        return true;
      }
      if (!response.ok) return false;
      const text = await response.text();
      if (mine !== asked) return false;
      take(text);
      painted();
      line(true);
    } catch {
      line(false);
    }
    return false;
  };

  let first = true;
  const stream = document.live.connect("/api/v1/deadlines/stream", {
    deadlines: () => {
      if (!first) again();
      first = false;
    },
  });
  stream.addEventListener("error", () => line(false));
  stream.addEventListener("open", () => line(navigator.onLine));
  addEventListener("online", again);
  addEventListener("offline", () => line(false));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) again();
  });
  // A stream that is refused says that the session is over, not why; what is asked next does.
  document.addEventListener("session-over", async (event) => {
    event.preventDefault();
    if (!(await again())) location.reload();
  });
  return { again };
};
