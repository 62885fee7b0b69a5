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

// A page that was on its way while this worker took over asks for it.
self.addEventListener("message", (event) => {
  if (event.data === "claim") event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (SHELL.files.includes(pathname)) event.respondWith(file(request));
});

const shown = (tag) => ({ tag, renotify: true, icon: SHELL.icon, badge: SHELL.icon, data: { at: "/inbox" } });

const sayThatItWent = async () => {
  const open = await self.clients.matchAll({ type: "window" });
  if (open.length > 0 || globalThis.Notification?.permission !== "granted") return;
  await self.registration.showNotification(SHELL.sent.vi, shown("kipthoi-sent"));
};

/** With the page closed, on the first line there is. What does not go is tried again by the browser. */
const sendWhatIsKept = async () => {
  const ahead = (await fact("ahead")) ?? 0;
  let sent = 0;
  const all = await flush(() => Date.now() + ahead, (item, outcome) => (sent += outcome.done ? 1 : 0));
  if (sent > 0) await sayThatItWent();
  if (!all) throw new Error("not everything could be sent");
};

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sendWhatIsKept());
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
  event.waitUntil(self.registration.showNotification(title, { ...shown("kipthoi"), requireInteraction: true }));
});

/** A push service gave this browser another address: the server hears of it before it rings in vain. */
const renew = async () => {
  const key = await serverKey();
  if (key) await subscribe(self.registration, key);
};

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew()));

const openInbox = async () => {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const inbox = windows.find((one) => new URL(one.url).pathname === "/inbox");
  return inbox ? inbox.focus() : self.clients.openWindow("/inbox");
};

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openInbox());
});
