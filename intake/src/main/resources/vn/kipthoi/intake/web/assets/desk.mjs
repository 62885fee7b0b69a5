/* Makes the operators' form quicker; without it every part still works by its buttons. What a caller
   says is posted, never put into an address. */

import * as draft from "./draft.mjs";
import { start as keys } from "./keys.mjs";
import "./parting.mjs";
import { start as places } from "./places.mjs";
import { start as quick } from "./quick.mjs";
import { keep as keepForm } from "./standin.mjs";
import { goOn, take } from "./taking.mjs";

const form = document.querySelector("#desk");
const QUIET = 450;
const LOOK_EVERY = 5000;

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
  // The form that this machine keeps has no token before the server has given one.
  if (form.elements._form.value === "" || draft.isHeld()) return;
  const body = new URLSearchParams(new FormData(form));
  body.set("go", "preview");
  body.set("_looks", "yes");
  try {
    const response = await fetch(form.action, { method: "POST", body, redirect: "error" });
    const fresh = await parse(response);
    if (response.ok && mine === asked) {
      for (const part of ["found", "officials", "preview", "alike", "asks"]) swap(part, fresh);
      markJumps();
    }
  } catch {
    /* The line is down; the strip says so, and who would be told stays as it was. */
  }
};

const lookSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, QUIET);
};

/* what is there and what is missing, part by part */
const list = document.querySelector(".jumps ol");

const isFilled = (field) =>
  field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value.trim() !== "";

const markJumps = () => {
  for (const jump of list.querySelectorAll("a")) {
    const section = document.querySelector(jump.getAttribute("href"));
    const asks = [...section.querySelectorAll(".asks fieldset")];
    const missing = asks.filter((one) => !one.querySelector(":checked")).length;
    /* A list always has a value, so it does not count. */
    const some = [...section.querySelectorAll("input:not([type=hidden]), textarea")].some(isFilled);
    const done = asks.length > 0 ? missing === 0 : some;
    const begun = asks.length > 0 && missing > 0 && missing < asks.length;
    jump.classList.toggle("done", done);
    jump.querySelector("em").textContent = begun ? list.dataset.missing.replace("{0}", missing) : "";
    jump.setAttribute("aria-description", done ? list.dataset.done : "");
  }
};

const here = () => {
  const section = document.activeElement?.closest(".sheet section");
  for (const jump of list.querySelectorAll("a")) {
    jump.classList.toggle("here", section !== null && jump.getAttribute("href") === `#${section?.id}`);
  }
};

form.addEventListener("input", (event) => {
  if (event.target.closest("dialog")) return;
  draft.touched();
  lookSoon();
  markJumps();
});
form.addEventListener("restored", () => {
  lookSoon();
  markJumps();
});
form.addEventListener("focusin", here);

const notSent = () => { document.getElementById("not-sent").hidden = false; };

/* sending: only over a line that carries, else the form stays as it is and says so */
form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (form.dataset.goes || !["take", "keep", "look"].includes(button?.value)) return;
  event.preventDefault();
  if (draft.isHeld() && button.value !== "take") return;
  if (button.value === "look") {
    look();
    return;
  }
  if (button.ariaDisabled === "true") return;
  document.getElementById("not-sent").hidden = true;
  button.setAttribute("aria-disabled", "true");
  const carried = await draft.flush();
  if (button.value === "take") {
    // A report is taken also while no draft can be kept: a node keeps it until the database is back.
    if (carried || draft.isHeld() || draft.isAnswered()) await take(button);
    else notSent();
    button.removeAttribute("aria-disabled");
    markJumps();
    return;
  }
  const reached = carried && (await fetch("/api/v1/desk/drafts", { redirect: "error" }).then((one) => one.ok, () => false));
  button.removeAttribute("aria-disabled");
  if (reached) goOn(button);
  else notSent();
});

/* how long this call has lasted */
const length = document.querySelector("[data-length]");
const ahead = Date.parse(document.querySelector('meta[name="server-time"]')?.content ?? "") - Date.now() || 0;
const tick = () => {
  const passed = Math.max(0, Math.floor((Date.now() + ahead - Date.parse(form.dataset.begun)) / 1000));
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(passed / 60);
  length.textContent = minutes >= 60
    ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(passed % 60)}`
    : `${two(minutes)}:${two(passed % 60)}`;
};

/* what became of them, and what others left behind */
const refresh = async () => {
  if (document.hidden) return;
  try {
    const response = await fetch(form.action, { redirect: "error" });
    if (response.ok) {
      const fresh = await parse(response);
      swap("beside", fresh);
      swap("left", fresh);
    }
  } catch {
    /* Shown as it was; the bar says that the line is down. */
  }
};

document.body.classList.add("quick-desk");
tick();
setInterval(tick, 1000);
setInterval(refresh, LOOK_EVERY);
document.addEventListener("drafts", refresh);
markJumps();
keys();
places(form.dataset.communeList);
quick();
draft.start();
keepForm();
