// Keeps an open queue true: it asks for itself again whenever the stream says that something changed,
// and brings the answer in without moving what is under the hand. Lines that are there change in
// place; new ones wait behind a bar until the hand is off the list. Without this script the page is
// whole, and as old as its last loading.

const root = document.querySelector("[data-screening]");
const queue = root.querySelector("[data-queue]");
const bar = root.querySelector("[data-fresh-bar]");

let pending = null;
let asked = 0;

const lines = (from) => new Map([...from.querySelectorAll("[data-line]")].map((line) => [line.dataset.line, line]));

const isHeld = () => queue.matches(":hover") || queue.contains(document.activeElement);

/** Everything but what has the focus; who opened it meanwhile is seen at once. */
const renew = (line, newer) => {
  line.className = newer.className;
  [...line.children].forEach((part, place) => {
    const next = newer.children[place];
    if (!part.contains(document.activeElement) && part.innerHTML !== next.innerHTML) {
      part.replaceChildren(...document.importNode(next, true).childNodes);
    }
  });
};

const goes = (line) => {
  if (line.classList.contains("gone")) return;
  line.classList.add("gone");
  line.querySelector(".reader").textContent = root.dataset.gone;
};

const inPlace = (next) => {
  const newer = lines(next);
  for (const [code, line] of lines(queue)) {
    if (newer.has(code)) renew(line, newer.get(code));
    else goes(line);
  }
  const arrived = [...newer.keys()].filter((code) => !lines(queue).has(code)).length;
  bar.hidden = arrived === 0;
  bar.firstElementChild.textContent = root.dataset.new.replace("#", arrived);
};

const whole = (next) => {
  const before = lines(queue);
  pending = null;
  bar.hidden = true;
  queue.replaceChildren(...document.importNode(next, true).childNodes);
  for (const [code, line] of lines(queue)) line.classList.toggle("came-now", !before.has(code));
};

const take = (next) => {
  if (!isHeld()) return whole(next);
  pending = next;
  inPlace(next);
};

const ask = async () => {
  const mine = ++asked;
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok || mine !== asked) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-queue]");
    if (next) take(next);
  } catch {
    // The line is down, which the bar says; the stream comes back by itself and asks again.
  }
};

const letGo = () => setTimeout(() => { if (pending && !isHeld()) whole(pending); });

bar.firstElementChild.addEventListener("click", () => {
  if (pending) whole(pending);
  queue.querySelector(".came-now button")?.focus();
});
queue.addEventListener("pointerleave", letGo);
queue.addEventListener("focusout", letGo);

let first = true;
document.live.connect("/api/v1/screening/stream", {
  screening: () => {
    // What the page was loaded with is as new as the first word of the stream, unless the line fell.
    if (!first || performance.now() > 5000) ask();
    first = false;
  },
});
addEventListener("online", ask);
