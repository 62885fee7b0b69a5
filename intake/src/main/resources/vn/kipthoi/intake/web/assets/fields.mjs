/* What stands in the form of the desk, by the names of its fields. */

const OF_THE_PAGE = new Set(["_form", "lang", "revision", "key", "alikeFor", "go"]);

const form = document.querySelector("#desk");

export const fields = () => {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (!OF_THE_PAGE.has(name) && typeof value === "string" && value !== "") (all[name] ??= []).push(value);
  }
  return all;
};

export const put = (name, values) => {
  const found = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
  for (const field of found) {
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = values.includes(field.value);
    else if (field.type !== "hidden") field.value = values[0] ?? "";
  }
};
