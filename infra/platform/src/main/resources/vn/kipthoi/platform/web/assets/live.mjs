// Server-sent events, and the light in the bar that says whether they arrive. The console's script
// offers connect as document.live.connect to the modules of other folders.

const light = () => document.querySelector("[data-live]");

// What a page shows is old from the first silent second on; that is worth a strip of the page only
// when it lasts. A page with words of its own for it says data-own-offline.
const PATIENCE = 4000;

// Of the clocks on the pages, wherever this machine believes to be.
const CLOCK = { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" };

let since = null;
let patience = null;

const strip = (online) => {
  const shown = document.querySelector(".offline-strip");
  if (!shown || document.querySelector("[data-own-offline]")) return;
  clearTimeout(patience);
  if (online) {
    since = null;
    shown.hidden = true;
    return;
  }
  since ??= new Date();
  patience = setTimeout(() => {
    const time = shown.querySelector("[data-offline-since]");
    time.dateTime = since.toISOString();
    time.textContent = since.toLocaleTimeString("vi", CLOCK);
    shown.hidden = false;
  }, Math.max(0, PATIENCE - (Date.now() - since)));
};

const show = (online) => {
  strip(online);
  const lamp = light();
  if (!lamp) return;
  lamp.hidden = false;
  lamp.classList.toggle("off", !online);
  const words = online ? lamp.dataset.online : lamp.dataset.offline;
  const said = lamp.querySelector("[role=status]");
  if (said.textContent !== words) said.textContent = words;
};

// How long a node that is starting, or a proxy without one behind it, is left alone.
const AGAIN = 3000;

/** Whether whoever answers for the stream says that this session has no part in it any more. */
const isOver = async (address) => {
  const asking = new AbortController();
  try {
    const answer = await fetch(address, { headers: { Accept: "text/event-stream" }, signal: asking.signal });
    return answer.redirected || (answer.status >= 400 && answer.status < 500);
  } catch {
    return false;
  } finally {
    asking.abort();
  }
};

/**
 * Listens to a stream. The browser comes back by itself after a dropped line, and says which event
 * it saw last. A refused stream it gives up for good; then it is asked why. The session may be over:
 * the page asks for itself again and is sent to sign in. Or the node behind the page is gone: the
 * page stays, and comes back when a node does. Answers something that tells "open" and "error".
 */
export const connect = (address, heard) => {
  const line = new EventTarget();
  const refused = async () => {
    if (!(await isOver(address))) return setTimeout(open, AGAIN);
    // Somebody who is writing is told, instead of losing it; see session.mjs.
    const over = new CustomEvent("session-over", { cancelable: true });
    if (document.dispatchEvent(over)) location.reload();
  };
  const open = () => {
    const source = new EventSource(address);
    source.addEventListener("open", () => {
      show(true);
      line.dispatchEvent(new Event("open"));
    });
    source.addEventListener("error", () => {
      show(false);
      line.dispatchEvent(new Event("error"));
      if (source.readyState === EventSource.CLOSED) refused();
    });
    for (const [name, hear] of Object.entries(heard)) {
      source.addEventListener(name, (event) => hear(event.data, event));
    }
  };
  open();
  return line;
};

export const start = () => {
  show(navigator.onLine);
  addEventListener("online", () => show(true));
  addEventListener("offline", () => show(false));
};
