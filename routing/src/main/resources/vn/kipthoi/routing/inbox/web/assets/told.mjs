// Says what becomes of answers: on the card that was answered, and in a list of all of them.

/** The page's own words; a # in them is filled in. */
export const worded = (root) => {
  const said = root.querySelector("[data-outbox]").dataset;
  const camel = (name) => name.replace(/-(.)/g, (all, letter) => letter.toUpperCase());
  const word = (name, value = "") => (said[camel(`word-${name}`)] ?? name).replace("#", value);
  return Object.assign(word, { signIn: said.signIn, revoked: said.revoked, replyNumber: said.replyNumber });
};

const hour = (at) =>
  new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });

const element = (name, text, className = "") => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

const button = (text, act) => {
  const made = element("button", text, "btn");
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

const link = (text, address, look = "btn") => {
  const made = element("a", text, look);
  made.href = address;
  return made;
};

const promised = ({ promise, goingAt }, words) => {
  if (promise === "going-at") return words("said-at", hour(goingAt));
  return words(promise === "cannot" ? "said-cannot" : "said-now");
};

/** The answer as a text says it: 1, 2 and a time, or 3. */
const asText = ({ promise, goingAt, number }) => {
  if (promise === "going-at") return `2 ${hour(goingAt)} ${number}`;
  return `${promise === "cannot" ? 3 : 1} ${number}`;
};

const said = ({ state, left, at, said: text }, words) => {
  if (state === "reached") return `${words("reached", hour(at))} ${text}`;
  if (state === "holding") return words("holding", left);
  return words(state === "signed-out" ? "sign-in-first" : state);
};

const WAYS_OUT = {
  holding: (one, words, actions) => [button(words("undo"), () => actions.undo(one.item))],
  "signed-out": (one, words) => [link(words("sign-in"), words.signIn)],
};

const instead = (one, words) => {
  const text = asText(one.item);
  return [
    element("p", words("unsent-long", one.minutes)),
    link(words("call"), "tel:111", "btn pri"),
    link(words("text", text), `sms:${words.replyNumber}?&body=${encodeURIComponent(text)}`),
  ];
};

const block = (one, words, actions) => {
  const parts = [element("b", promised(one.item, words)), element("p", said(one, words))];
  parts.push(...(WAYS_OUT[one.state]?.(one, words, actions) ?? []));
  if (one.minutes > 0) parts.push(...instead(one, words));
  return parts;
};

/** Nothing is written anew while it says the same, so that nothing is read out twice. */
const show = (place, parts, mark) => {
  if (place.dataset.mark === mark) return false;
  place.dataset.mark = mark;
  place.replaceChildren(...parts());
  return true;
};

/** One card: its buttons give way to what became of the answer. */
export const card = (place, seen, words, actions) => {
  const here = place.closest("[data-case]");
  const one = seen.find(({ item }) => item.number === here.dataset.case);
  const answers = here.querySelector("[data-answers]");
  place.hidden = !one;
  if (answers) answers.hidden = Boolean(one);
  if (!one) return delete place.dataset.mark;
  place.classList.toggle("unsent", ["kept", "signed-out"].includes(one.state));
  // Seconds that pass are seen, and not read out.
  place.setAttribute("aria-live", one.state === "holding" ? "off" : "polite");
  const mark = [one.item.entry, one.state, one.minutes].join();
  if (!show(place, () => block(one, words, actions), mark) && one.state === "holding") {
    place.querySelector("p").textContent = said(one, words);
  }
};

const row = (one, words, actions) => {
  const made = document.createElement("li");
  const name = element("b", `${one.item.number}: ${promised(one.item, words)}`);
  made.append(name, ...block(one, words, actions).slice(1));
  made.classList.toggle("unsent", ["kept", "signed-out"].includes(one.state));
  if (one.at) made.append(button(words("dismiss"), () => actions.dismiss(one.item.entry)));
  return made;
};

/** All answers that are over, or whose card is not on this page. */
export const list = (place, all, words, actions) => {
  const shown = all.filter(
    (one) => one.at || !document.querySelector(`[data-case="${one.item.number}"] [data-pending]`),
  );
  place.hidden = shown.length === 0;
  const mark = shown.map((one) => [one.item.entry, one.state, one.minutes, one.left].join()).join(";");
  show(place.querySelector("ul"), () => shown.map((one) => row(one, words, actions)), mark);
};
