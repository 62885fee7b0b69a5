// Ticks every <time data-due> once a second, on the server's time: the clock of a PC may be wrong.
// Screen readers hear the words beside it, which the server renders; the number is not for them.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let ahead = 0;

/** The server's time, in milliseconds. */
export const now = () => Date.now() + ahead;

const two = (number) => String(Math.floor(number)).padStart(2, "0");

const zone = (left) => {
  if (left <= 0) return "over";
  if (left < 2 * HOUR) return "risk";
  return left < DAY ? "day" : "later";
};

const tick = (time) => {
  const left = Date.parse(time.dataset.due) - now();
  const length = Math.abs(left);
  if (length >= 2 * DAY) return;
  time.firstElementChild.textContent =
    (left < 0 ? "−" : "") + Math.floor(length / HOUR) + ":" + two((length % HOUR) / MINUTE);
  time.lastElementChild.textContent = ":" + two((length % MINUTE) / 1000);
  const face = time.parentElement;
  const next = zone(left);
  if (face.classList.contains(next)) return;
  const before = ["over", "risk", "day", "later"].find((name) => face.classList.contains(name));
  face.classList.replace(before, next);
  face.dispatchEvent(new CustomEvent("zone", { bubbles: true, detail: next }));
};

/** A card wearing a clock may follow it: listen to the event "zone" on any ancestor. */
export const start = () => {
  const said = document.querySelector('meta[name="server-time"]');
  if (said) ahead = Date.parse(said.content) - Date.now();
  const all = () => document.querySelectorAll("time[data-due]").forEach(tick);
  all();
  setInterval(all, 1000);
};
