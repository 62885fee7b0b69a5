// Quick exit: one click, or Shift three times within five seconds. Not Escape, which stops pages
// from loading. The page goes blank first, and leaves no step behind the Back button.

const WITHIN = 5000;
const TIMES = 3;

const LEFT = "left";

// Said for this tab alone, and it says nothing but that. A browser that keeps nothing is fine too.
const remember = (left) => {
  try {
    if (left) sessionStorage.setItem(LEFT, "1");
    else sessionStorage.removeItem(LEFT);
  } catch {
    // it goes without
  }
};

const hasLeft = () => {
  try {
    return sessionStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
};

const leave = (address) => {
  document.body.classList.add("gone");
  document.title = " ";
  remember(true);
  location.replace(address);
};

// Whoever presses Back after leaving is led away again; whoever comes anew is welcome.
const cameBack = () =>
  hasLeft() && performance.getEntriesByType("navigation")[0]?.type === "back_forward";

export const start = () => {
  const link = document.querySelector("[data-exit]");
  if (!link) return;
  if (cameBack()) {
    leave(link.href);
    return;
  }
  remember(false);
  let pressed = [];

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link.href);
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      pressed = [];
      return;
    }
    pressed = [...pressed, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN);
    if (pressed.length >= TIMES) leave(link.href);
  });

  // A page brought back from memory by the Back button is not shown again.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.body.classList.contains("gone")) leave(link.href);
  });
};
