// The inbox: keeps its page true, and takes answers that survive a weak line, a closed tab and a
// phone that was switched off. Without this module the same forms are sent as they are.

import { canKeep, note } from "./vault.mjs";
import { answering } from "./answering.mjs";
import { fresh } from "./fresh.mjs";
import { install } from "./install.mjs";
import { push } from "./push.mjs";
import { seen } from "./seen.mjs";

const root = document.querySelector("[data-inbox]");
const weak = root.querySelector("[data-weak]");

const line = (good) => {
  if (weak.hidden !== good) weak.hidden = good;
};

const start = async () => {
  // The answers of somebody else on this device are neither shown nor sent.
  await note("owner", root.dataset.owner);
  // The page without a line has no server to ask what time it is.
  await note("ahead", document.live.now() - Date.now());
  const answers = answering(root, { line, changed: () => pages.again() });
  const painted = () => {
    answers.paint();
    push(root);
    look();
  };
  const pages = fresh(root, { line, painted });
  await answers.begin();
  install(root);
  push(root);
};

const look = seen(root);
look();
if (canKeep) start();
else fresh(root, { line, painted: look });
