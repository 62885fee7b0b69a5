// Server-sent events, and the light in the bar that says whether they arrive. The console's script
// offers connect as document.live.connect to the modules of other folders.

const light = () => document.querySelector("[data-live]");

// What a page shows is old from the first silent second on; that is worth a strip of the page only
// when it lasts. A page with words of its own for it says data-own-offline.
const PATIENCE = 4000;
let since = null;
let patience = null;

const strip = (online) => {
  const shown = document.querySelector("[data-offline]");
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
    time.textContent = since.toTimeString().slice(0, 5);
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

/**
 * Listens to a stream. The browser comes back by itself after a dropped line, and says which event
 * it saw last. A stream that the server refuses ends for good: the session is over, so the page
 * asks for itself again and is sent to sign in.
 */
export const connect = (address, heard) => {
  const source = new EventSource(address);
  source.addEventListener("open", () => show(true));
  source.addEventListener("error", () => {
    show(false);
    if (source.readyState !== EventSource.CLOSED) return;
    // Somebody who is writing is told, instead of losing it; see session.mjs.
    const over = new CustomEvent("session-over", { cancelable: true });
    if (document.dispatchEvent(over)) location.reload();
  });
  for (const [name, hear] of Object.entries(heard)) {
    source.addEventListener(name, (event) => hear(event.data, event));
  }
  return source;
};

export const start = () => {
  show(navigator.onLine);
  addEventListener("online", () => show(true));
  addEventListener("offline", () => show(false));
};
