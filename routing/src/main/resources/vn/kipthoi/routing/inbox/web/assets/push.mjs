// Web push, asked for by a tap once somebody holds a case: then it is clear what it is for.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

const send = (subscription) =>
  fetch("/api/v1/push/subscriptions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(subscription.toJSON()),
  });

const subscribe = async (key) => {
  const registration = await navigator.serviceWorker.ready;
  const known = await registration.pushManager.getSubscription();
  const asked = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  return send(known ?? (await registration.pushManager.subscribe(asked)));
};

const serverKey = async () => {
  const response = await fetch("/api/v1/push/key").catch(() => null);
  return response?.ok ? (await response.json()).key : null;
};

export const push = async (root) => {
  const offer = root.querySelector("[data-push]");
  const able = offer && navigator.serviceWorker && globalThis.PushManager && globalThis.Notification;
  if (!able || !root.querySelector("[data-held]") || Notification.permission === "denied") return;
  const key = await serverKey();
  if (!key) return;
  if (Notification.permission === "granted") {
    // A server that lost it, or a person who signed in anew, hears of it again.
    await subscribe(key).catch(() => {});
    return;
  }
  const said = offer.querySelector("[role=status]");
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", async ({ currentTarget }) => {
    currentTarget.disabled = true;
    const allowed = (await Notification.requestPermission()) === "granted";
    const done = allowed && (await subscribe(key).then((response) => response.ok, () => false));
    said.textContent = done ? offer.dataset.on : offer.dataset.denied;
    currentTarget.hidden = true;
  });
};
