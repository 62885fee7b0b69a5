// Brings a newer page into the one that is open, without moving what is under the hand: lines stay
// where they are and change in place; new ones wait behind a bar while a line is pointed at, focused
// or chosen.

const lines = (root) => [...root.querySelectorAll("tr[data-line]")];
const find = (root, id) => root.querySelector(`tr[data-line="${CSS.escape(id)}"]`);
const queue = (root) => root.querySelector('[data-part="queue"]');

/** Whether somebody has a line in hand. */
export const isHeld = (board) => {
  const here = queue(board);
  return here.contains(document.activeElement) || here.matches(":hover") || !!here.querySelector("tr.chosen");
};

/** Cells change one by one; the one that has the focus stays as it is. */
const renew = (row, next) => {
  row.classList.toggle("is-over", next.classList.contains("is-over"));
  [...row.cells].forEach((cell, place) => {
    const newer = next.cells[place];
    if (!newer || cell.contains(document.activeElement)) return;
    if (cell.innerHTML !== newer.innerHTML) cell.innerHTML = newer.innerHTML;
  });
};

const swap = (board, next, part) => {
  const here = board.querySelector(`[data-part="${part}"]`);
  const newer = next.querySelector(`[data-part="${part}"]`);
  const focused = here.contains(document.activeElement) ? document.activeElement.dataset.turn : undefined;
  const open = [...here.querySelectorAll("details[open]")].map((fold) => fold.id);
  here.innerHTML = newer.innerHTML;
  for (const id of open) {
    const fold = here.querySelector(`#${CSS.escape(id)}`);
    if (fold) fold.open = true;
  }
  if (focused) here.querySelector(`[data-turn="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
};

/** What the newer page has that this one has not, and what it has no more. */
export const difference = (board, next) => {
  const there = new Set(lines(next).map((row) => row.dataset.line));
  const here = new Set(lines(board).map((row) => row.dataset.line));
  return {
    arrived: [...there].filter((id) => !here.has(id)),
    gone: [...here].filter((id) => !there.has(id)),
  };
};

/** In place only: the order and the number of lines stay. */
export const renewInPlace = (board, next, goneWord) => {
  const gone = new Set(difference(board, next).gone);
  for (const row of lines(board)) {
    const newer = find(next, row.dataset.line);
    if (newer) renew(row, newer);
    if (gone.has(row.dataset.line) && !row.classList.contains("gone")) {
      row.classList.add("gone");
      const said = document.createElement("small");
      said.textContent = goneWord;
      row.cells[0].append(said);
    }
  }
};

/** Everything as it is now; the line in hand keeps its focus and its place on the screen. */
export const replaceQueue = (board, next) => {
  const arrived = new Set(difference(board, next).arrived);
  const chosen = board.querySelector("tr.chosen")?.dataset.line;
  const before = chosen ? find(board, chosen).getBoundingClientRect().top : 0;
  swap(board, next, "queue");
  for (const row of lines(board)) row.classList.toggle("arrived", arrived.has(row.dataset.line));
  const same = chosen && find(board, chosen);
  if (same) {
    same.classList.add("chosen");
    scrollBy(0, same.getBoundingClientRect().top - before);
  }
};

export const replaceRest = (board, next) => {
  swap(board, next, "rail");
  swap(board, next, "side");
};
