/* Sends a report, and holds on to it until it is known whether it arrived. Until then the very same words
   are sent again, which is the same report; what the caller goes on to say is added to it afterwards. */

import * as draft from "./draft.mjs";

const PATIENCE = 20_000;
/** What would change the words that were sent, or end the call in another way. */
const STILL = ".sheet, #raise, #same, .callbar .quick, #counsel, #look, #keep";
const SWAPPED = ["found", "officials", "preview", "alike", "asks", "beside", "left"];

const form = document.querySelector("#desk");
const box = document.querySelector("#unknown");
const later = form.elements.later;

const post = (body) =>
  fetch(form.action, { method: "POST", body, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });

const standStill = (on) => {
  for (const part of form.querySelectorAll(STILL)) part.inert = on;
  box.hidden = !on;
};

/** As without scripts: the page that answers stands instead of this one. */
export const goOn = (button) => {
  form.dataset.goes = "yes";
  form.requestSubmit(button);
};

const clear = () => {
  for (const field of form.querySelectorAll(".sheet input, .sheet textarea, #raise input, #unknown input, #unknown textarea")) {
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = false;
    else field.value = "";
  }
  for (const list of form.querySelectorAll(".sheet select, #raise select")) list.selectedIndex = 0;
  document.getElementById("raise").open = false;
};

/** What was taken stands above an empty form for the next call. */
const makeRoom = async (fresh, card) => {
  clear();
  for (const part of SWAPPED) {
    document.getElementById(part).replaceChildren(...document.importNode(fresh.getElementById(part), true).childNodes);
  }
  const there = fresh.querySelector("#desk");
  form.dataset.begun = there.dataset.begun;
  document.querySelector(".length span").replaceChildren(...document.importNode(there.querySelector(".length span"), true).childNodes);
  document.querySelectorAll("main > .card.taken, main > .notice").forEach((old) => old.remove());
  form.before(card);
  await draft.become(there.elements.key.value);
  standStill(false);
  card.tabIndex = -1;
  card.focus();
  scrollTo(0, 0);
};

/** The key of the form names the addition, too: sent again, it is the same one. */
const add = async (card, words, danger) => {
  const adds = card.querySelector("form.adds");
  if (!adds) return false;
  const body = new URLSearchParams(new FormData(adds));
  body.set("more", words);
  body.set("moreDanger", danger);
  body.set("moreKey", form.elements.key.value);
  body.set("go", "add");
  const response = await post(body).catch(() => null);
  return response?.ok ?? false;
};

const say = (card, words) => {
  const said = document.createElement("p");
  said.className = "notice";
  said.textContent = words;
  card.querySelector(".body").append(said);
};

/** What could not be added yet begins the next form, under the receipt that it belongs to. */
const begin = (receipt, words, danger) => {
  form.elements.concern.value = `${box.dataset.belongs.replace("{0}", receipt)} ${words}`;
  for (const radio of form.elements.dangerNow) radio.checked = radio.value === danger;
  form.elements.concern.dispatchEvent(new Event("input", { bubbles: true }));
};

const arrived = async (fresh, found) => {
  const card = document.importNode(found, true);
  const words = later.value.trim();
  const danger = form.elements.laterDanger.value;
  const added = words !== "" && (await add(card, words, danger));
  if (added) say(card, box.dataset.added);
  await makeRoom(fresh, card);
  if (words !== "" && !added) begin(card.querySelector(".digits").textContent, words, danger);
};

/** Nothing was taken: what was typed meanwhile belongs into the form again. */
const refused = async (button) => {
  const words = later.value.trim();
  if (words !== "") form.elements.concern.value = `${form.elements.concern.value.trimEnd()}\n${words}`;
  later.value = "";
  standStill(false);
  await draft.hold(false);
  goOn(button);
};

const unknown = () => standStill(true);

const isAnswer = (response) => response.status < 500;

export const take = async (button) => {
  if (draft.isHeld()) await draft.renew().catch(() => {});
  const body = new URLSearchParams(new FormData(form));
  body.set("go", "take");
  await draft.hold(true);
  try {
    const response = await post(body);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const card = response.ok ? fresh.querySelector(".card.taken") : null;
    if (card) await arrived(fresh, card);
    else if (isAnswer(response)) await refused(button);
    else unknown();
  } catch {
    unknown();
  }
};

/** A page that was closed before the outcome was known goes on waiting for it. */
form.addEventListener("held", () => standStill(true));
