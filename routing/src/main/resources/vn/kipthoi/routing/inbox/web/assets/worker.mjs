// The worker of the installed inbox. It keeps the shell alone: styles, scripts and a page that says
// honestly that there is no connection. No page with a case in it is ever kept.

const NAME = "kipthoi-inbox-" + SHELL.version;

const store = async () => {
  const cache = await caches.open(NAME);
  // Asked for as nobody, so that no name and no form of a session is kept. A file with its hash in
  // its address never changes: what the page has loaded is not loaded again.
  await Promise.all(
    [...SHELL.files, ...Object.values(SHELL.offline)].map(async (address) => {
      const response = await fetch(address, { credentials: "omit", cache: address.startsWith("/a/") ? "default" : "no-store" });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(address, response);
    }),
  );
};

const others = async () => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("kipthoi-inbox-") && name !== NAME).map((name) => caches.delete(name)),
  );
};

self.addEventListener("install", (event) => event.waitUntil(store().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(others().then(() => self.clients.claim())));

const language = (address) => (new URL(address).searchParams.get("lang") === "en" ? "en" : "vi");

const page = async (request) => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(SHELL.offline[language(request.url)])) ?? Response.error();
  }
};

const file = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (SHELL.files.includes(pathname)) event.respondWith(file(request));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(flush(Date.now));
});

// What is pushed says only that there is something; it crosses other people's servers.
const told = (data) => {
  try {
    return { title: SHELL.news.vi, ...data.json() };
  } catch {
    return { title: SHELL.news.vi };
  }
};

self.addEventListener("push", (event) => {
  const { title } = event.data ? told(event.data) : { title: SHELL.news.vi };
  const shown = { tag: "kipthoi", renotify: true, requireInteraction: true, icon: SHELL.icon, badge: SHELL.icon, data: { at: "/inbox" } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

const openInbox = async () => {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const inbox = windows.find((one) => new URL(one.url).pathname === "/inbox");
  return inbox ? inbox.focus() : self.clients.openWindow("/inbox");
};

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openInbox());
});
