// How this browser is subscribed to be rung, for the page and for the worker alike.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

/** By which the server proves that it is the one who rings; null where it rings no browsers. */
export const serverKey = async () => {
  const response = await fetch("/api/v1/push/key").catch(() => null);
  return response?.ok ? (await response.json()).key : null;
};

const tell = (subscription) =>
  fetch("/api/v1/push/subscriptions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(subscription.toJSON()),
  });

/**
 * Subscribes, where that has lapsed, and tells the server of it. One that was told twice counts once.
 *
 * @returns whether the server knows it now
 */
export const subscribe = async ({ pushManager }, key) => {
  const known = await pushManager.getSubscription();
  const asked = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  return (await tell(known ?? (await pushManager.subscribe(asked)))).ok;
};
