// Server-sent events, and the light in the bar that says whether they arrive. The console's script
// offers connect as document.live.connect to the modules of other folders.

const light = () => document.querySelector("[data-live]");

const show = (online) => {
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
    if (source.readyState === EventSource.CLOSED) location.reload();
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
