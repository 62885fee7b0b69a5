// The words of a form that have not reached the server yet. They are kept sealed on this device, and
// offered again when the page is opened anew: a phone closes pages without asking.

const OURS = ["draft", "version", "then"];

const typed = (form) =>
  [...new FormData(form)].filter(([name]) => !name.startsWith("_") && !OURS.includes(name)).map(([name, value]) => [name, String(value)]);

const fill = (form, fields) => {
  for (const input of form.elements) {
    if (!input.name || ["hidden", "submit"].includes(input.type)) continue;
    const given = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (["checkbox", "radio"].includes(input.type)) input.checked = given.includes(input.value);
    else if (input.options) for (const one of input.options) one.selected = given.includes(one.value);
    else input.value = given[0] ?? "";
  }
};

const hour = (at) => new Date(at).toLocaleString(document.documentElement.lang, { timeStyle: "short", dateStyle: "short", timeZone: "Asia/Ho_Chi_Minh" });

/**
 * @param form the step that is written
 * @param taken hears that somebody took their words back into the form
 */
export const unsent = async (form, taken) => {
  const { draftAt, forgetDraft, keepDraft } = await import(form.dataset.drafts);
  const { writer } = form.dataset;
  const place = new URL(form.action).pathname + new URL(form.action).search.replace(/[?&]lang=\w+/, "");
  const offer = form.querySelector("[data-left]");
  let asks = false;

  const look = async () => {
    const found = await draftAt(place, writer);
    if (!found) return;
    if (JSON.stringify(found.fields) === JSON.stringify(typed(form))) return forgetDraft(place);
    asks = true;
    offer.querySelector("b").textContent = hour(found.at);
    offer.hidden = false;
    offer.querySelector("[data-take]").onclick = () => {
      fill(form, found.fields);
      decided();
      taken();
    };
    offer.querySelector("[data-drop]").onclick = async () => {
      decided();
      await forgetDraft(place);
    };
  };

  const decided = () => {
    asks = false;
    offer.hidden = true;
    form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  };

  await look();
  return {
    /** Whether the words are safe on this device. What somebody has not decided about is not written over. */
    keep: () => (asks ? Promise.resolve(false) : keepDraft(place, { writer, fields: typed(form) })),
    forget: () => forgetDraft(place),
  };
};
