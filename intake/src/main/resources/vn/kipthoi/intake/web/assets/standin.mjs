/* The empty form that this machine keeps, while there is no line: for whom it writes, and its way back
   to the form of the server. */

import * as local from "./local.mjs";

const LOOK = 4000;

const form = document.querySelector("#desk");

/** Whether this is the form that was kept, and not one that the server has just given. */
export const standsIn = "standsIn" in form.dataset;

/** The form of the server says whose it is; the one that was kept writes for whom sat here last. */
export const seat = async () => {
  if (!standsIn) {
    await local.seat(form.dataset.account).catch(() => {});
    return true;
  }
  form.elements.key.value = crypto.randomUUID();
  form.dataset.begun = new Date().toISOString();
  history.replaceState(null, "", form.action);
  form.dataset.account = (await local.seated().catch(() => null)) ?? "";
  return form.dataset.account !== "";
};

/** With nothing typed, the form of the server comes as soon as it can. */
export const giveWay = (isEmpty) => {
  if (!standsIn) return;
  const look = async () => {
    if (!isEmpty()) return;
    const response = await fetch("/health/live", { cache: "no-store" }).catch(() => null);
    if (response?.ok && isEmpty()) location.replace(form.action);
  };
  setInterval(look, LOOK);
  addEventListener("online", look);
};

/** The bar of the frame, with its menu and its name, once the server gives it. */
export const furnish = (fresh) => {
  const bar = fresh.querySelector("header.bar");
  if (!standsIn || !bar) return;
  document.querySelector("header.bar").replaceWith(document.importNode(bar, true));
};

/** The worker that keeps the form; a browser without workers has the desk all the same. */
export const keep = () => {
  if (standsIn || !navigator.serviceWorker) return;
  navigator.serviceWorker
    .register("/desk/worker.mjs", { scope: "/desk", type: "module", updateViaCache: "none" })
    .catch(() => {});
};
