// Fetches the file piece by piece and says how far it has come. Without this script the browser
// downloads it by itself.

const form = document.querySelector("[data-export]");
const progress = form.querySelector("[data-progress]");

const megabytes = (bytes) =>
  (bytes / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " MB";

const save = (pieces, answer) => {
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1];
  const address = URL.createObjectURL(new Blob(pieces, { type: answer.headers.get("Content-Type") }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const read = async (answer) => {
  const reader = answer.body.getReader();
  const pieces = [];
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    bytes += next.value.length;
    progress.textContent = form.dataset.received.replace("#", megabytes(bytes));
  }
  return pieces;
};

const chosen = (name) => form.querySelector(`[name="${name}"]:checked`);

form.addEventListener("submit", async (event) => {
  // What is missing is said by the server, in the page.
  if (!chosen("purpose") || !chosen("format")) return;
  event.preventDefault();
  progress.textContent = form.dataset.preparing;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || answer.redirected) return form.submit();
    save(await read(answer), answer);
    progress.textContent = form.dataset.prepared;
  } catch {
    form.submit();
  }
});
