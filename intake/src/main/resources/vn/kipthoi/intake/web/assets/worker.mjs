// The worker of the desk. It keeps the empty form with its styles and scripts, and the list of communes,
// so that a call can be taken down while there is no line. No page with a word of anybody is ever kept.

const OURS = "kipthoi-desk-shell-";
const NAME = OURS + SHELL.version;
const PATIENCE = 8000;
const GONE = [502, 504];

/** A file with its hash in its address never changes: what the page has loaded is not loaded again. */
const asNobody = async (cache, address) => {
  const response = await fetch(address, { credentials: "omit", cache: address.startsWith("/a/") ? "default" : "no-store" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(address, response);
};

/** Names of communes are nobody's secret, but only those who are signed in are given the list. */
const communes = async (cache) => {
  const response = await fetch(SHELL.communes, { redirect: "error" }).catch(() => null);
  if (response?.ok) await cache.put(SHELL.communes, response);
};

const store = async () => {
  const cache = await caches.open(NAME);
  await Promise.all([...SHELL.files, ...Object.values(SHELL.forms)].map((address) => asNobody(cache, address)));
  await communes(cache);
};

const others = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
};

self.addEventListener("install", (event) => event.waitUntil(store().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(others().then(() => self.clients.claim())));

const kept = async (address) => (await (await caches.open(NAME)).match(address)) ?? Response.error();

const form = (address) => kept(SHELL.forms[new URL(address).searchParams.get("lang") === "en" ? "en" : "vi"]);

/** A caller does not wait for a line that hangs: then the empty form comes, and keeps what is typed. */
const page = async (request) => {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return GONE.includes(response.status) ? form(request.url) : response;
  } catch {
    return form(request.url);
  }
};

const list = async (request) => {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(NAME)).put(SHELL.communes, response.clone());
    return response;
  } catch {
    return kept(SHELL.communes);
  }
};

const file = async (request) => (await (await caches.open(NAME)).match(request)) ?? fetch(request);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === SHELL.communes) event.respondWith(list(request));
  else if (SHELL.files.includes(pathname)) event.respondWith(file(request));
  else if (request.mode === "navigate" && SHELL.at.includes(pathname)) event.respondWith(page(request));
});
