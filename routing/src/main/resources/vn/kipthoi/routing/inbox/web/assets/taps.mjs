// What is written most often on a phone is one tap: now, oneself, and where children are mostly met.
// It is written into the field as if it had been typed, and can be changed there.

const { now, today, me, places } = document.querySelector("[data-taps]").dataset;

const HAPPENED = ["seenAt", "lastSeenAt", "since", "from", "endedAt", "toldAt", "heardAt"];
const DONE_ON = ["from", "metOn", "effectiveOn"];
const VIET_NAM = 7 * 3600_000;

const moment = () => new Date(document.live.now() + VIET_NAM).toISOString().slice(0, 16);

const day = () => moment().slice(0, 10);

const TAPS = [
  ["datetime-local", HAPPENED, [[now, moment]]],
  ["date", DONE_ON, [[today, day]]],
  ["text", ["seenBy", "lastSeenBy"], [[me, () => me]]],
  ["text", ["where", "seenWhere"], places.split("|").map((place) => [place, () => place])],
];

const button = (input, [label, value]) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn";
  made.textContent = label;
  made.addEventListener("click", () => {
    input.value = value();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return made;
};

for (const input of document.querySelectorAll("main form input")) {
  const [, , taps] = TAPS.find(([type, names]) => type === input.type && names.includes(input.name)) ?? [];
  if (!taps) continue;
  const row = document.createElement("span");
  row.className = "btns taps";
  row.append(...taps.map((tap) => button(input, tap)));
  input.after(row);
}
