// Keeps what a page shows true while it stands open: when deadlines change, the marked part of the
// page is fetched again. Without this script the page is whole, and as old as its last loading.

const part = (page) => page.querySelector("[data-fresh]");

/** What a person has opened or shut stays so. */
const keepOpen = (here, next) => {
  for (const fold of here.querySelectorAll("details[id]")) {
    const same = next.querySelector(`#${CSS.escape(fold.id)}`);
    if (same) same.open = fold.open;
  }
};

const fetchAgain = async () => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return location.reload();
  const next = part(new DOMParser().parseFromString(await answer.text(), "text/html"));
  const here = part(document);
  // Nobody's half-made choice is swept away.
  if (next && here && !here.contains(document.activeElement)) {
    keepOpen(here, next);
    here.replaceWith(next);
  }
};

let first = true;

document.live.connect("/api/v1/deadlines/stream", {
  deadlines: () => {
    if (!first) fetchAgain();
    first = false;
  },
});
