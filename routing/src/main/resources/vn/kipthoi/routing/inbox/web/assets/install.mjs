// Makes the inbox an app: the worker that keeps its shell, and the browser's offer to install it.

const SCOPES = ["/inbox", "/cases/"];

const AGAIN = 10_000;

/**
 * The worker takes over the pages that are there when it awakes. One that was being loaded at that
 * moment is passed by, and asks for itself.
 */
const takenOver = async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) active.postMessage("claim");
};

/** On a line that drops while the shell is loaded a worker is thrown away: then it is tried again. */
const watch = (registration, scope) => {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration.active) setTimeout(() => register(scope), AGAIN);
  });
};

const register = (scope) =>
  navigator.serviceWorker
    .register("/inbox/worker.mjs", { scope, type: "module" })
    .then((registration) => watch(registration, scope))
    // A browser without workers of this kind has the inbox all the same, only not without a line.
    .catch(() => {});

export const install = (root) => {
  if (navigator.serviceWorker) {
    SCOPES.forEach(register);
    takenOver();
  }
  const offer = root.querySelector("[data-install]");
  if (!offer) return;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.hidden = false;
    offer.querySelector("button").onclick = async () => {
      offer.hidden = true;
      await event.prompt();
    };
  });
  addEventListener("appinstalled", () => {
    offer.hidden = true;
  });
};
