/* The commune picker: a combobox over the list of all communes and their old names, which this machine
   keeps. Nothing of what is typed goes into an address. Without it the server looks the place up. */

const MOST = 8;

const field = document.getElementById("place.text");
const frame = document.querySelector(".picker");
const found = document.getElementById("found");

/** Without marks and capitals: "Trà Ôn" and "tra on" are the same. */
const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

const words = (text) => plain(text).split(/[^\p{L}\d]+/u).filter(Boolean);

let places = [];
let codes = new Map();
let shown = [];
let active = -1;

const load = async (address) => {
  const response = await fetch(address, { redirect: "error" });
  if (!response.ok) return;
  const list = await response.json();
  codes = new Map(list.communes.map(([code, name, province]) => [code, { name, province }]));
  const now = list.communes.map(([code, name, province]) => ({ name, beside: province, units: [code], words: words(`${name} ${province}`), plain: plain(name) }));
  const then = list.former
    .filter(([name, , units]) => !(units.length === 1 && codes.get(units[0])?.name === name))
    .map(([name, above, units]) => ({ name, beside: above, units, old: true, words: words(`${name} ${above}`), plain: plain(name) }));
  places = [...now, ...then];
};

const bare = (name) => name.replace(/^(xa|phuong|thi tran|dac khu) /, "");

/** Every word begins one of the place's; those whose own name begins so come first, today's first. */
const search = (text) => {
  const asked = words(text);
  const whole = asked.join(" ");
  if (whole.length < 2) return [];
  return places
    .filter((place) => asked.every((word) => place.words.some((one) => one.startsWith(word))))
    .map((place) => {
      const own = bare(place.plain);
      const rank = own === whole || place.plain === whole ? 0 : own.startsWith(whole) ? 1 : place.plain.includes(whole) ? 2 : 3;
      return { place, rank: rank * 2 + (place.old ? 1 : 0) };
    })
    .sort((one, other) => one.rank - other.rank || one.place.plain.length - other.place.plain.length)
    .slice(0, MOST)
    .map((one) => one.place);
};

const box = document.createElement("ul");
box.id = "place-options";
box.className = "options-list";
box.setAttribute("role", "listbox");
box.setAttribute("aria-label", field.labels[0].textContent);
box.hidden = true;

const status = document.createElement("span");
status.className = "sr";
status.setAttribute("role", "status");

const note = (place) => {
  if (!place.old) return place.beside;
  const heir = codes.get(place.units[0]);
  return place.units.length === 1 && heir
    ? `${frame.dataset.formerly.replace("{0}", heir.name)} · ${place.beside}`
    : `${frame.dataset.several.replace("{0}", place.units.length)} · ${place.beside}`;
};

const option = (place, at) => {
  const item = document.createElement("li");
  item.id = `place-option-${at}`;
  item.setAttribute("role", "option");
  const name = document.createElement("b");
  name.textContent = place.name;
  const beside = document.createElement("span");
  beside.textContent = note(place);
  item.append(name, beside);
  item.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    choose(place);
  });
  return item;
};

const close = () => {
  shown = [];
  active = -1;
  box.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
};

const mark = (at) => {
  active = at;
  [...box.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
  if (at >= 0) {
    field.setAttribute("aria-activedescendant", box.children[at].id);
    box.children[at].scrollIntoView({ block: "nearest" });
  }
};

const open = () => {
  shown = search(field.value);
  if (shown.length === 0) {
    close();
    return;
  }
  box.replaceChildren(...shown.map(option));
  box.hidden = false;
  field.setAttribute("aria-expanded", "true");
  status.textContent = frame.dataset.count.replace("{0}", shown.length);
  mark(0);
  if (box.getBoundingClientRect().bottom > innerHeight - 80) field.scrollIntoView({ block: "center" });
};

/** The words become the whole name; the commune is chosen when the name means one of today's. */
const choose = (place) => {
  field.value = `${place.name}, ${place.beside}`;
  close();
  const heir = place.units.length === 1 ? place.units[0] : null;
  const mean = document.createElement("input");
  mean.type = "hidden";
  mean.name = "place.unitCode";
  mean.value = heir ?? "";
  const meant = document.createElement("input");
  meant.type = "hidden";
  meant.name = "unitFor";
  meant.value = field.value;
  const said = document.createElement("p");
  said.className = "chosen";
  const unit = heir && codes.get(heir);
  said.textContent = unit ? `✓ ${unit.name}, ${unit.province}` : "";
  found.replaceChildren(meant, ...(heir ? [mean, said] : []));
  field.dispatchEvent(new Event("input", { bubbles: true }));
  close();
};

const press = (event) => {
  if (box.hidden) {
    if (event.key === "ArrowDown" && field.value !== "") open();
    return;
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) mark((active + steps[event.key] + shown.length) % shown.length);
  else if (event.key === "Enter" && !event.ctrlKey && active >= 0) choose(shown[active]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
};

export const start = (address) => {
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", box.id);
  field.autocomplete = "off";
  frame.append(box, status);
  field.addEventListener("input", (event) => {
    if (event.isTrusted || event.inputType) open();
  });
  field.addEventListener("keydown", press);
  field.addEventListener("blur", close);
  load(address).then(
    () => { if (document.activeElement === field && field.value !== "") open(); },
    () => {},
  );
};
