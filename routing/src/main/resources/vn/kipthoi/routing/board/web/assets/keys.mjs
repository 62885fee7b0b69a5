// One key for each thing that is done from a board. They can be switched off, and are silent while
// somebody types or holds a modifier.

const OFF = "board-keys-off";
const ACTIONS = new Set(["n", "e", "r", "c"]);

const isTyping = (target) => target.closest("input, select, textarea, dialog[open]");

export const start = (board) => {
  const list = board.querySelector("[data-keys-list]");
  const on = board.querySelector("[data-keys-on]");
  board.querySelector("[data-keys-line]").hidden = false;
  on.checked = localStorage.getItem(OFF) === null;

  const rows = () => [...board.querySelectorAll("tr[data-line]")];
  const chosen = () =>
    document.activeElement?.closest?.("tr[data-line]") ?? board.querySelector("tr.chosen");

  const choose = (row) => {
    board.querySelector("tr.chosen")?.classList.remove("chosen");
    if (!row) return;
    row.classList.add("chosen");
    row.querySelector("a.code").focus();
    row.scrollIntoView({ block: "nearest" });
  };

  const move = (by) => {
    const all = rows();
    const here = all.indexOf(chosen());
    choose(all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + by))]);
  };

  const press = (key) => chosen()?.querySelector(`[data-key="${key}"]`)?.click();

  const answer = (key) => {
    if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "/") board.querySelector("[data-find]").focus();
    else if (key === "?") list.showModal();
    else if (key === "x") board.querySelector('[data-key="x"]').click();
    else if (/^[1-4]$/.test(key)) board.querySelector(`[data-zone="${key}"]`).click();
    else if (key === "Enter") chosen()?.querySelector("a.code").click();
    else if (ACTIONS.has(key)) press(key);
    else return false;
    return true;
  };

  addEventListener("keydown", (event) => {
    if (!on.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    if (answer(event.key)) event.preventDefault();
  });

  // A line stays in hand while its answer is read, and is in hand again on the way back.
  board.addEventListener("focusin", (event) => {
    if (event.target.closest("[data-said]")) return;
    const row = event.target.closest("tr[data-line]");
    const before = board.querySelector("tr.chosen");
    if (before !== row) before?.classList.remove("chosen");
    row?.classList.add("chosen");
    history.replaceState({ line: row?.dataset.line }, "");
  });
  const left = rows().find((row) => row.dataset.line === history.state?.line);
  if (left) choose(left);

  on.addEventListener("change", () => {
    if (on.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
  board.querySelector("[data-keys-open]").addEventListener("click", () => list.showModal());
};
