// Makes the inbox an app: the worker that keeps its shell, and the browser's offer to install it.

const SCOPES = ["/inbox", "/cases/"];

const register = () =>
  Promise.allSettled(
    SCOPES.map((scope) => navigator.serviceWorker.register("/inbox/worker.mjs", { scope, type: "module" })),
  );

export const install = (root) => {
  if (navigator.serviceWorker) register();
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
