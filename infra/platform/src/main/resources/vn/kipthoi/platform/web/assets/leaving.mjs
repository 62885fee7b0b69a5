// Signing out leaves nothing on this machine, from whichever page: not what pages of other folders have
// sealed here, nor the key with it, nor the pages that their workers keep. Browsers heed the server's
// Clear-Site-Data by themselves where the address is secure; this holds everywhere.

const OURS = "kipthoi-";
/** Stores of what is sealed here until the server has it. */
const UNSENT = ["drafts", "items"];

const heard = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });

const databases = async () => ((await indexedDB.databases?.()) ?? []).filter(({ name }) => name.startsWith(OURS));

const countIn = async ({ name }) => {
  const opened = await heard(indexedDB.open(name));
  const stores = UNSENT.filter((store) => opened.objectStoreNames.contains(store));
  const counts = await Promise.all(stores.map((store) => heard(opened.transaction(store).objectStore(store).count())));
  opened.close();
  return counts.reduce((sum, count) => sum + count, 0);
};

const unsent = async () => {
  const counts = await Promise.all((await databases()).map(countIn));
  return counts.reduce((sum, count) => sum + count, 0);
};

const workers = async () => {
  const all = (await navigator.serviceWorker?.getRegistrations?.()) ?? [];
  await Promise.all(all.map((one) => one.unregister()));
};

const keptPages = async () => {
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
};

const wipe = async () => {
  await Promise.all((await databases()).map(({ name }) => heard(indexedDB.deleteDatabase(name)).catch(() => {})));
  await keptPages();
  await workers();
};

export const start = () => {
  document.addEventListener("submit", async (event) => {
    const leaving = event.target;
    // A page that has something of its own to send first sees to all of it.
    if (event.defaultPrevented || !leaving.matches("form.sign-out")) return;
    event.preventDefault();
    const waiting = await unsent().catch(() => 0);
    if (waiting > 0 && !confirm(leaving.dataset.unsent)) return;
    await wipe().catch(() => {});
    leaving.submit();
  });
};
