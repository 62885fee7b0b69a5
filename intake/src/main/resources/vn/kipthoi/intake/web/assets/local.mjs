/* Copies of drafts on this machine, until the server has them. Each is sealed with a key that no
   script can read out (WebCrypto, not extractable) and that lives and dies with them. */

const NAME = "kipthoi-desk";
const ALGORITHM = "AES-GCM";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened;

/** Somebody signed out, on this page or another one: the browser or a page took everything away. */
const wiped = () => {
  opened = undefined;
  document.dispatchEvent(new Event("wiped"));
};

const open = () => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("keys");
      request.result.createObjectStore("drafts");
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        wiped();
      };
      request.result.onclose = wiped;
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
};

const store = async (name, mode) => (await open()).transaction(name, mode).objectStore(name);

const key = async () => {
  const known = await done((await store("keys", "readonly")).get("shift"));
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ["encrypt", "decrypt"]);
  await done((await store("keys", "readwrite")).put(fresh, "shift"));
  return fresh;
};

/** Keeps a draft; it is known by its id, and only its account and revision stand in the clear. */
export const keep = async (draft) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(draft.fields));
  const sealed = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, await key(), text);
  const row = { id: draft.id, account: draft.account, revision: draft.revision, at: draft.at, held: draft.held, iv, sealed };
  await done((await store("drafts", "readwrite")).put(row, draft.id));
};

/** All that is kept here, without its words. */
export const heads = async () => done((await store("drafts", "readonly")).getAll());

/** The fields of a draft. */
export const read = async (head) => {
  const bytes = await crypto.subtle.decrypt({ name: ALGORITHM, iv: head.iv }, await key(), head.sealed);
  return JSON.parse(new TextDecoder().decode(bytes));
};

/** Forgets a draft that the server has, unless a later one was kept meanwhile. */
export const forget = async (id, revision) => {
  const drafts = await store("drafts", "readwrite");
  const kept = await done(drafts.get(id));
  if (kept && kept.revision <= revision) await done(drafts.delete(id));
};

const LONGEST_SEAT = 60 * 60 * 1000;

/** Who sits here, as the server said it; by account, never by name. */
export const seat = async (account) => {
  await done((await store("keys", "readwrite")).put({ account, at: Date.now() }, "seat"));
};

/**
 * Who sat here within the hour, for a form that comes up without the server. After that nobody can say
 * whose machine this is, and what is kept stays sealed until somebody has signed in.
 */
export const seated = async () => {
  const known = await done((await store("keys", "readonly")).get("seat"));
  return known && Date.now() - known.at < LONGEST_SEAT ? known.account : null;
};

/** Forgets everything, and the key with it. */
export const wipe = async () => {
  if (opened) (await opened).close();
  opened = undefined;
  await done(indexedDB.deleteDatabase(NAME));
};
