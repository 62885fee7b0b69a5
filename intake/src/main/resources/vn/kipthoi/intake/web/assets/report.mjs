// The report without leaving its page: each answer is sent as the form would send it, and the answer
// takes the place of what was there. On a line that drops, nothing that was typed is lost; and the
// browser's history holds one address, so that after leaving nothing of the story is behind Back.

const IDLE = 25 * 60000;
const CLOSES = 5 * 60000;
const PATIENCE = 30000;

const find = (selector) => document.querySelector(selector);
const form = () => find("form[data-steps]");
let depth = 0;

const show = (text) => {
  const next = new DOMParser().parseFromString(text, "text/html");
  find("main").replaceChildren(...next.querySelector("main").childNodes);
  document.title = next.title;
  scrollTo(0, 0);
  (find(".problems") ?? find("main")).focus({ preventScroll: true });
  watch();
};

const unsent = () => {
  const notice = find("[data-unsent]");
  if (!notice) return;
  notice.hidden = false;
  notice.setAttribute("role", "alert");
  notice.scrollIntoView({ block: "start" });
};

const body = (from, go) => {
  const fields = new URLSearchParams(new FormData(from));
  fields.set("go", go);
  return fields;
};

const send = async (from, go) => {
  if (from.getAttribute("aria-busy") === "true") return false;
  from.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(from.action, {
      method: "POST",
      body: body(from, go),
      headers: { Accept: "text/html" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    show(await answer.text());
    return answer.ok;
  } catch {
    unsent();
    return false;
  } finally {
    from.removeAttribute("aria-busy");
  }
};

document.addEventListener("submit", async (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  const go = event.submitter?.value ?? "next";
  if (await send(event.target, go)) history.pushState({ depth: ++depth }, "");
});

addEventListener("popstate", async (event) => {
  const wanted = event.state?.depth ?? 0;
  const back = wanted < depth;
  depth = wanted;
  if (!form()) location.replace("/");
  else if (back) await send(form(), "back");
});

// Nobody is there any more: the page asks, then closes, so that nobody else reads it.
let quiet = null;

const close = () => {
  const closing = find("[data-closing]");
  if (!closing || !form()) return;
  closing.hidden = false;
  closing.querySelector("[data-stay]").focus();
  quiet = setTimeout(() => {
    document.body.classList.add("gone");
    location.replace(closing.dataset.closing);
  }, CLOSES);
};

const watch = () => {
  clearTimeout(quiet);
  const closing = find("[data-closing]");
  if (closing) closing.hidden = true;
  if (form()) quiet = setTimeout(close, IDLE);
};

for (const sign of ["input", "click", "keydown", "scroll"]) addEventListener(sign, watch, { passive: true });
watch();
