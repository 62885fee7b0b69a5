// Keeps what a page shows true while it stands open: when deadlines change, the marked part of the
// page is fetched again. Without this script the page is whole, and as old as its last loading.

const part = (page) => page.querySelector("[data-fresh]");

const fetchAgain = async () => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return location.reload();
  const next = part(new DOMParser().parseFromString(await answer.text(), "text/html"));
  const here = part(document);
  // Nobody's half-made choice is swept away.
  if (next && here && !here.contains(document.activeElement)) here.replaceWith(next);
};

let first = true;

document.live.connect("/api/v1/deadlines/stream", {
  deadlines: () => {
    if (!first) fetchAgain();
    first = false;
  },
});
