// The page that the worker shows when there is no line. It has what was answered on this device and
// not sent, and gives way to the real page as soon as there is a line again.

import { canKeep, fact } from "./vault.mjs";
import { answering } from "./answering.mjs";

const root = document.querySelector("[data-inbox]");
const LOOK = 5000;

const back = async () => {
  const response = await fetch("/health/live", { cache: "no-store" }).catch(() => null);
  if (response?.ok) location.reload();
};

const start = async () => {
  root.dataset.owner = (await fact("owner")) ?? "";
  const ahead = (await fact("ahead")) ?? 0;
  document.live.now = () => Date.now() + ahead;
  await answering(root, { line: () => {}, changed: () => {} }).show();
};

if (canKeep) start();
// A browser may well have a network of some kind; whoever sees this page could not be reached by us.
dispatchEvent(new Event("offline"));
addEventListener("online", back);
setInterval(back, LOOK);
root.querySelector("[data-again]").addEventListener("click", () => location.reload());
