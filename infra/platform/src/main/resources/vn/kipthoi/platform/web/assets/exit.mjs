// Quick exit: one click, or Shift three times within five seconds. Not Escape, which stops pages
// from loading. The page goes blank first, and leaves no step behind the Back button.

const WITHIN = 5000;
const TIMES = 3;

const leave = (address) => {
  document.body.classList.add("gone");
  document.title = " ";
  location.replace(address);
};

export const start = () => {
  const link = document.querySelector("[data-exit]");
  if (!link) return;
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
