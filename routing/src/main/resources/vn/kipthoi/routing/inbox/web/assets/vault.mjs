// What the inbox keeps on this device: sealed under a key that no script can read out, in a database
// of its own. A browser without either keeps nothing, and the page says so by sending plain forms.

export const NAME = "kipthoi-inbox";
const VERSION = 2;

/** Whether this browser can keep anything: on an insecure address it can not. */
export const canKeep = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB && navigator.locks);

export const heard = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });

let opened = null;
let wiped = false;

const database = () => {
  if (wiped) return Promise.reject(new Error("this device was wiped"));
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore("items", { keyPath: "entry" });
        request.result.createObjectStore("facts");
      }
      request.result.createObjectStore("drafts", { keyPath: "place" });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // Whoever wipes it must not wait for this page.
      request.result.onversionchange = ({ newVersion }) => {
        request.result.close();
        opened = null;
        // Wiped by another page or the worker: this one does not make it anew.
        wiped = newVersion === null;
      };
      resolve(request.result);
    };
  });
  return opened;
};

/** One transaction over one store: "items", "facts" or "drafts". */
export const within = async (store, mode, work) => {
  const transaction = (await database()).transaction(store, mode);
  const done = finished(transaction);
  const said = work(transaction.objectStore(store));
  const [result] = await Promise.all([said, done]);
  return result;
};

/** A small fact about this device, such as its name for itself; never about a child. */
export const fact = (name) => within("facts", "readonly", (store) => heard(store.get(name)));

export const note = (name, value) => within("facts", "readwrite", (store) => heard(store.put(value, name)));

/** The fact, or what is made of nothing; two tabs that ask at once are told the same. */
const factOr = async (name, make) => {
  const found = await fact(name);
  if (found !== undefined) return found;
  const made = await make();
  return within("facts", "readwrite", async (store) => {
    const first = await heard(store.get(name));
    if (first !== undefined) return first;
    await heard(store.put(made, name));
    return made;
  });
};

const key = () =>
  factOr("key", () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]));

/** This device, as it attests what is entered on it. */
export const device = () => factOr("device", () => crypto.randomUUID());

/** The number of the next entry on this device; no number is given twice. */
export const nextEntry = () =>
  within("facts", "readwrite", async (store) => {
    const entry = ((await heard(store.get("entry"))) ?? 0) + 1;
    await heard(store.put(entry, "entry"));
    return entry;
  });

/** As it lies on this device. */
export const sealed = async (thing) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(thing));
  const secret = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), plain);
  return { iv, secret };
};

export const unsealed = async ({ iv, secret }) => {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(), secret);
  return JSON.parse(new TextDecoder().decode(plain));
};

export const keep = async (item) => {
  const row = { entry: item.entry, tried: false, ...(await sealed(item)) };
  await within("items", "readwrite", (store) => heard(store.put(row)));
};

/** Marks that an item is about to be sent; false when it was taken back before. */
export const attempt = (entry) =>
  within("items", "readwrite", async (store) => {
    const row = await heard(store.get(entry));
    if (row) await heard(store.put({ ...row, tried: true }));
    return Boolean(row);
  });

/** Takes an item back; false when it may have been sent. */
export const takeBack = (entry) =>
  within("items", "readwrite", async (store) => {
    const row = await heard(store.get(entry));
    const there = Boolean(row && !row.tried);
    if (there) await heard(store.delete(entry));
    return there;
  });

export const forget = (entry) => within("items", "readwrite", (store) => heard(store.delete(entry)));

/** Everything kept, in the order in which it was entered. */
export const items = async () => {
  const rows = await within("items", "readonly", (store) => heard(store.getAll()));
  return Promise.all(rows.map(unsealed));
};

/** Lets go of the database for good, so that it can be deleted and is not made anew. */
export const close = async () => {
  wiped = true;
  if (opened) (await opened).close();
  opened = null;
};
