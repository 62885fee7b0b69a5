/* The keys of the desk. They can be changed and switched off (WCAG 2.1.4), and what was chosen stays
   on this machine. In a safety question 1, 2 and 3 answer and go on to the next; these work only while
   the question has the focus. */

const USUAL = {
  jump1: "Alt 1", jump2: "Alt 2", jump3: "Alt 3", jump4: "Alt 4", jump5: "Alt 5", jump6: "Alt 6",
  duplicates: "Alt D", attach: "Alt G", urgency: "Alt M", time: "Alt T",
  quick: "F10", silent: "Alt 7", wrong_number: "Alt 8", prank: "Alt 9", counselling: "Alt 0", information: "Alt I",
  keep: "Ctrl S", take: "Ctrl Enter", help: "?",
};
const KEPT = "kipthoi-desk-keys";

const form = document.querySelector("#desk");
const dialog = document.querySelector("#keys");
const said = dialog.querySelector(".error");

const load = () => {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
};

let chosen = load();

/** One setting for all pages: the account's. */
const on = document.body.dataset.shortcuts !== "off";
let changing = null;

const keyOf = (action) => chosen[action] ?? USUAL[action];

const save = () => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(chosen));
  } catch {
    /* Then they are as usual the next time. */
  }
  show();
};

const show = () => {
  for (const hint of document.querySelectorAll("[data-key-of]")) {
    hint.textContent = keyOf(hint.dataset.keyOf);
    hint.hidden = !on;
  }
  for (const button of dialog.querySelectorAll("[data-action]")) {
    button.textContent = keyOf(button.dataset.action);
    button.setAttribute("aria-label", `${button.previousElementSibling.textContent}: ${keyOf(button.dataset.action)}`);
  }
};

/** A key as people write it. Digits and letters by their place, so that Alt does not change them. */
const named = (event) => {
  const plain = /^(Key|Digit)(.)$/.exec(event.code)?.[2] ?? event.key;
  const key = event.ctrlKey || event.altKey ? plain : event.key;
  return [event.ctrlKey && "Ctrl", event.altKey && "Alt", key.length === 1 ? key.toUpperCase() : key]
    .filter(Boolean).join(" ");
};

const jump = (number) => {
  const section = document.getElementById(`s${number}`);
  (section?.querySelector(":checked") ?? section?.querySelector("textarea, input:not([type=hidden]), select"))?.focus();
  section?.scrollIntoView({ block: "nearest" });
};

const focus = (id) => {
  const part = document.getElementById(id);
  (part.querySelector("input:not([type=hidden])") ?? part).focus();
  part.scrollIntoView({ block: "nearest" });
};

const changed = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));

const actions = {
  duplicates: () => focus("same"),
  urgency: () => {
    const raise = document.getElementById("raise");
    raise.open = true;
    raise.querySelector("select").focus();
  },
  attach: () => {
    const first = document.querySelector("#alike [name=sameChild]:not([value=''])");
    if (!first) return;
    first.checked = true;
    first.focus();
    changed(first);
  },
  time: () => {
    const note = form.elements.concern;
    const now = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
    note.setRangeText(`[${now}] `, note.selectionStart, note.selectionEnd, "end");
    note.focus();
    changed(note);
  },
  quick: () => {
    const menu = document.querySelector("#quick");
    menu.open = !menu.open;
    (menu.open ? menu.querySelector("[name=close]") : menu.querySelector("summary")).focus();
  },
  keep: () => form.requestSubmit(form.querySelector("#keep")),
  take: () => form.requestSubmit(form.querySelector("#take")),
  help: () => dialog.showModal(),
};
for (const kind of ["silent", "wrong_number", "prank", "counselling", "information"]) {
  actions[kind] = () => form.requestSubmit(form.querySelector(`[name=close][value=${kind}]`));
}
for (let number = 1; number <= 6; number += 1) actions[`jump${number}`] = () => jump(number);

const answer = (radio, number) => {
  const group = [...form.querySelectorAll(`[name="${CSS.escape(radio.name)}"]`)];
  const picked = group[number - 1];
  if (!picked) return;
  picked.checked = true;
  changed(picked);
  const asks = [...form.querySelectorAll(".asks fieldset")];
  const next = asks[asks.indexOf(radio.closest("fieldset")) + 1];
  (next?.querySelector(":checked") ?? next?.querySelector("input") ?? picked).focus();
};

const types = (target) =>
  target.matches?.("textarea, select, input:not([type=radio], [type=checkbox])") ?? false;

const press = (event) => {
  if (changing || dialog.open || event.repeat) return;
  if (/^[1-3]$/.test(event.key) && !event.altKey && !event.ctrlKey && event.target.matches?.(".asks input")) {
    event.preventDefault();
    answer(event.target, Number(event.key));
    return;
  }
  if (!on) return;
  const key = named(event);
  if (key.length === 1 && types(event.target)) return;
  const action = Object.keys(USUAL).find((one) => keyOf(one) === key);
  if (action) {
    event.preventDefault();
    actions[action]();
  }
};

const change = (event) => {
  if (!changing || ["Control", "Alt", "Shift", "Meta"].includes(event.key)) return;
  event.preventDefault();
  const action = changing.dataset.action;
  const key = named(event);
  const taken = Object.keys(USUAL).some((one) => one !== action && keyOf(one) === key);
  said.hidden = !taken;
  said.textContent = taken ? dialog.dataset.taken : "";
  if (!taken && event.key !== "Escape") chosen[action] = key;
  changing = null;
  save();
};

export const start = () => {
  addEventListener("keydown", press);
  dialog.addEventListener("keydown", change, true);
  dialog.addEventListener("cancel", (event) => {
    if (changing) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.action) {
      changing = button;
      button.textContent = dialog.dataset.press;
    } else if (button && "reset" in button.dataset) {
      chosen = {};
      save();
    } else if (button && "close" in button.dataset) dialog.close();
  });
  const opener = document.querySelector("#show-keys");
  opener.hidden = false;
  opener.addEventListener("click", actions.help);
  show();
};
