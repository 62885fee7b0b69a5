// A session that is about to end says so two minutes before, and one tap makes it last. What is being
// written stays in the page when it ends: whoever signs in again, in another tab, can send it.

const ADDRESS = "/api/v1/sessions/current";
const WARN_SECONDS = 120;
const LONGEST_MILLIS = 2_000_000_000;

const bar = () => document.querySelector("[data-session]");

let timer = 0;
let ticking = 0;
let written = false;

const hide = () => {
  clearInterval(ticking);
  bar().hidden = true;
};

const show = (sentence, act) => {
  const box = bar();
  const said = box.querySelector("p");
  if (said.textContent !== sentence) said.textContent = sentence;
  box.querySelector("button").hidden = act !== "stay";
  box.querySelector("a").hidden = act !== "again";
  box.hidden = false;
};

const over = () => {
  clearInterval(ticking);
  bar().querySelector("b").textContent = "";
  show(bar().dataset.over, "again");
};

const warn = ({ secondsLeft, extensible }) => {
  const end = performance.now() + secondsLeft * 1000;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const rest = String(left % 60).padStart(2, "0");
    bar().querySelector("b").textContent = `${Math.floor(left / 60)}:${rest}`;
    if (left === 0) over();
  };
  clearInterval(ticking);
  ticking = setInterval(tick, 1000);
  tick();
  show(bar().dataset.ending, extensible ? "stay" : "none");
};

const look = async (method) => {
  clearTimeout(timer);
  try {
    const answer = await fetch(ADDRESS, { method, headers: { Accept: "application/json" } });
    if (answer.status === 401) return over();
    if (!answer.ok) throw new Error(String(answer.status));
    const session = await answer.json();
    if (session.secondsLeft <= WARN_SECONDS) {
      timer = setTimeout(look, (session.secondsLeft + 1) * 1000, "GET");
      return warn(session);
    }
    hide();
    const wait = (session.secondsLeft - WARN_SECONDS) * 1000;
    timer = setTimeout(look, Math.min(wait, LONGEST_MILLIS), "GET");
  } catch {
    // The line is down; the page says so elsewhere, and this asks again.
    timer = setTimeout(look, 30_000, "GET");
  }
};

export const start = () => {
  if (!bar()) return;
  bar().querySelector("button").addEventListener("click", () => look("POST"));
  addEventListener("input", () => (written = true));
  addEventListener("submit", () => (written = false));
  document.addEventListener("session-over", (event) => {
    if (!written) return;
    event.preventDefault();
    over();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look("GET");
  });
  look("GET");
};
