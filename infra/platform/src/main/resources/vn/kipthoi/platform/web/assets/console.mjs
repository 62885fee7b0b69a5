import { now, start as clocks } from "./clocks.mjs";
import { start as leaving } from "./leaving.mjs";
import { connect, start as live } from "./live.mjs";
import { start as menu } from "./menu.mjs";
import { start as session } from "./session.mjs";
import { start as working } from "./working.mjs";

clocks();
leaving();
live();
menu();
session();
working();

// Modules of other folders reach the stream and the server's time through the page, so that no address holds a hash.
document.live = { connect, now };

// A password may be looked at while it is typed.
for (const input of document.querySelectorAll("input[data-reveal]")) {
  const frame = document.createElement("span");
  const button = document.createElement("button");
  frame.className = "reveal";
  button.type = "button";
  button.textContent = input.dataset.reveal;
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
    input.focus();
  });
  input.replaceWith(frame);
  frame.append(input, button);
}
