// Keeps the simulated phones as they are on the server. What is being typed stays, and so does the
// focus: only conversations are replaced, and only those that have grown.

const BETWEEN_LOOKS = 20_000;

const list = () => document.querySelector("[data-phones]");

let looking = false;
let lookAgain = false;

const fetched = async () => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[data-phones]");
};

const update = (shown, fresh) => {
  if (shown.dataset.mark === fresh.dataset.mark) return;
  shown.dataset.mark = fresh.dataset.mark;
  const before = shown.querySelectorAll(".talk li").length;
  for (const part of [".status", ".talk"]) {
    shown.querySelector(part).replaceWith(fresh.querySelector(part));
  }
  [...shown.querySelectorAll(".talk li")].slice(before).forEach((line) => line.classList.add("fresh"));
  shown.querySelector(".screen").scrollTop = 0;
};

// Taking a node out takes the focus from what is in it, unless the browser knows how to move one.
const put = (parent, node, before) => {
  if (node === before) return;
  if (node.parentNode === parent && parent.moveBefore) parent.moveBefore(node, before);
  else if (!node.contains(document.activeElement)) parent.insertBefore(node, before);
};

const merge = (fresh) => {
  const shown = list();
  const rows = shown.querySelector(".phones");
  const freshRows = fresh.querySelector(".phones");
  if (!rows || !freshRows) {
    if (!rows && freshRows) shown.replaceChildren(...fresh.childNodes);
    return;
  }
  shown.querySelector(".count").textContent = fresh.querySelector(".count").textContent;
  let place = rows.firstElementChild;
  for (const phone of [...freshRows.children]) {
    const known = document.getElementById(phone.id);
    if (known) update(known, phone);
    else phone.querySelectorAll(".talk li").forEach((line) => line.classList.add("fresh"));
    const node = known ?? phone;
    put(rows, node, place);
    if (node === place) place = place.nextElementSibling;
  }
};

const look = async () => {
  if (looking) {
    lookAgain = true;
    return;
  }
  looking = true;
  // The light in the bar says when the line is down; the next ring looks again.
  const fresh = await fetched().catch(() => null);
  looking = false;
  if (fresh) merge(fresh);
  if (lookAgain) {
    lookAgain = false;
    look();
  }
};

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches(".keys")) return;
  event.preventDefault();
  form.setAttribute("aria-busy", "true");
  try {
    const said = new URLSearchParams(new FormData(form, event.submitter));
    const answer = await fetch(form.action, { method: "POST", body: said });
    if (!answer.ok) throw new Error(String(answer.status));
    const typed = form.querySelector("input[name=text]");
    if (typed) typed.value = "";
    await look();
  } catch {
    location.reload();
  }
  form.removeAttribute("aria-busy");
});

document.live.connect("/demo/phones/stream", { rang: look });
setInterval(() => document.hidden || look(), BETWEEN_LOOKS);
