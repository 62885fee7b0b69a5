// Work that takes longer than a breath says so: a form with data-working="Đang xuất bảng…" keeps its
// button from being pressed twice and tells what is being done, until the next page or a minute.

const LONGEST = 60000;

const say = (form, words) => {
  const said = form.querySelector("[data-working-said]") ?? document.createElement("p");
  said.dataset.workingSaid = "";
  said.className = "working";
  said.setAttribute("role", "status");
  form.append(said);
  said.textContent = words;
  return said;
};

const busy = (form) => {
  form.setAttribute("aria-busy", "true");
  const said = say(form, form.dataset.working);
  const free = () => {
    form.removeAttribute("aria-busy");
    said.remove();
  };
  setTimeout(free, LONGEST);
  addEventListener("pageshow", free, { once: true });
};

export const start = () => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.working || event.defaultPrevented) return;
    if (form.getAttribute("aria-busy") === "true") event.preventDefault();
    else busy(form);
  });
};
