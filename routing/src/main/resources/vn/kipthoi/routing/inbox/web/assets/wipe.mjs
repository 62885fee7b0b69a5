// Takes everything that the inbox keeps off this device: what is sealed, the key with it, the pages of
// the app and its worker. At sign-out, and when the server says that the device was revoked.

import { canKeep, close, NAME } from "./vault.mjs";

const dropped = (name) =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });

const ourCaches = async () => {
  const names = await globalThis.caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(NAME)).map((name) => caches.delete(name)));
};

const databases = async () => {
  const all = (await indexedDB.databases?.()) ?? [{ name: NAME }];
  await Promise.all(all.map(({ name }) => dropped(name)));
};

const workers = async () => {
  const all = (await navigator.serviceWorker?.getRegistrations?.()) ?? [];
  for (const one of all) {
    const pushed = await one.pushManager?.getSubscription().catch(() => null);
    await pushed?.unsubscribe();
    await one.unregister();
  }
};

/** Whoever still writes on this page has nothing left to lose. */
const here = async () => {
  document.dispatchEvent(new Event("wiped"));
  sessionStorage.clear();
  localStorage.clear();
  await workers();
};

/** What a worker wipes, it wipes itself last of all. */
const itself = async () => {
  const pushed = await registration.pushManager?.getSubscription().catch(() => null);
  await pushed?.unsubscribe();
  await registration.unregister();
};

export const wipe = async () => {
  if (canKeep) {
    await close();
    await databases();
  }
  if (globalThis.caches) await ourCaches();
  await (globalThis.document ? here() : itself());
};

/** Where the server sends a page whose device may keep nothing any more. */
const isRevoked = (response) => response.redirected && new URL(response.url).searchParams.has("removed");

/**
 * Whether an answer of the server says that this device may keep nothing any more: it was revoked.
 * Then it has been wiped. Browsers heed the header by themselves where the address is secure; this
 * holds everywhere.
 */
export const wipedBy = async (response) => {
  if (!response.headers.has("Clear-Site-Data") && !isRevoked(response)) return false;
  await wipe();
  return true;
};
