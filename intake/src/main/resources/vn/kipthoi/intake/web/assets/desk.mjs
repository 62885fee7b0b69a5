/* Makes the operators' form quicker; without it every part still works by its buttons. What a caller
   says is posted, never put into an address. */

const form = document.querySelector("#desk");
const QUIET = 450;
const LOOK_EVERY = 3000;

const parse = async (response) =>
  new DOMParser().parseFromString(await response.text(), "text/html");

const swap = (id, fresh) => {
  const here = document.getElementById(id);
  const there = fresh.getElementById(id);
  if (here && there && there.dataset.state !== "unchanged" && here.innerHTML !== there.innerHTML && !here.contains(document.activeElement)) {
    here.replaceChildren(...document.importNode(there, true).childNodes);
  }
};

/* looks up and previews a moment after the last key */
let waiting = 0;
let asked = 0;

const look = async () => {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(form));
  body.set("go", "preview");
  try {
    const response = await fetch(form.action, { method: "POST", body, redirect: "error" });
    const fresh = await parse(response);
    if (response.ok && mine === asked) {
      swap("found", fresh);
      swap("officials", fresh);
      swap("preview", fresh);
      swap("alike", fresh);
    }
  } catch {
    /* The line is down; the buttons say so when they are pressed. */
  }
};

const lookSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, QUIET);
};

const markDone = () => {
  document.querySelectorAll(".jumps a").forEach((jump) => {
    const section = document.querySelector(jump.getAttribute("href"));
    /* A list always has a value, so it does not count. */
    const filled = [...section.querySelectorAll("input, textarea")].some((field) =>
      field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value.trim() !== "");
    jump.classList.toggle("done", filled);
  });
};

form.addEventListener("input", () => {
  lookSoon();
  markDone();
});
markDone();

/* the keys */
const jump = (number) => {
  const section = document.getElementById(`s${number}`);
  section?.querySelector("textarea, input:not([type=hidden]), select")?.focus();
  section?.scrollIntoView({ block: "nearest" });
};

const answer = (radio, number) => {
  const group = [...form.querySelectorAll(`[name="${CSS.escape(radio.name)}"]`)];
  const chosen = group[number - 1];
  if (chosen) {
    chosen.checked = true;
    chosen.dispatchEvent(new Event("input", { bubbles: true }));
    const asks = [...form.querySelectorAll(".asks fieldset")];
    const next = asks[asks.indexOf(radio.closest("fieldset")) + 1];
    (next?.querySelector("input") ?? chosen).focus();
  }
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[value=take]"));
  } else if (event.altKey && /^[1-6]$/.test(event.key)) {
    event.preventDefault();
    jump(event.key);
  } else if (/^[1-3]$/.test(event.key) && event.target.matches?.(".asks input")) {
    event.preventDefault();
    answer(event.target, Number(event.key));
  }
});

/* what became of them */
const refresh = async () => {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch(form.action, { redirect: "error" });
    if (response.ok) {
      swap("mine", await parse(response));
    }
  } catch {
    /* Shown as it was; the bar says that the line is down. */
  }
};

setInterval(refresh, LOOK_EVERY);
