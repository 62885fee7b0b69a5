// Tells the server which call-outs somebody had before their eyes on this page. That stops no clock;
// it says that the person could be reached here.

const LOOK = 1000;

/** A card may be drawn before its alert was handed over here: it is told until the server has it. */
const WAITS = [2000, 4000, 8000, 16_000, 32_000];

/** To ask for one's alerts is to have them. */
const received = async () => {
  const response = await fetch("/api/v1/alerts");
  return response.ok ? (await response.json()).alerts : [];
};

const open = ({ alertId }) => fetch(`/api/v1/alerts/${alertId}/opening`, { method: "POST", keepalive: true });

export const seen = (root) => {
  const untold = new Map(); // how often each deadline that was looked at was told of
  const told = new Set();
  let telling = false;
  let again = 0;

  const acknowledge = async () => {
    const alerts = (await received()).filter(({ deadlineId }) => untold.has(deadlineId));
    const unread = alerts.filter(({ read }) => !read);
    await Promise.all(unread.map(open));
    const unopened = new Set(unread.map(({ deadlineId }) => deadlineId));
    alerts.filter(({ deadlineId }) => !unopened.has(deadlineId)).forEach(({ deadlineId }) => done(deadlineId));
  };

  const done = (deadline) => {
    untold.delete(deadline);
    told.add(deadline);
  };

  const count = () => {
    for (const [deadline, times] of untold) {
      if (times < WAITS.length) untold.set(deadline, times + 1);
      else done(deadline);
    }
  };

  const tell = async () => {
    if (telling || untold.size === 0) return;
    telling = true;
    // Without a line it is told when it is looked at again, with one.
    await acknowledge().then(count, () => untold.clear());
    telling = false;
    clearTimeout(again);
    if (untold.size > 0) again = setTimeout(tell, WAITS[Math.min(...untold.values()) - 1] ?? 0);
  };

  const looked = (deadline) => {
    if (document.hidden || told.has(deadline) || untold.has(deadline)) return;
    untold.set(deadline, 0);
    tell();
  };

  const glances = new Map();
  const eyes = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const { deadline } = target.closest("[data-deadline]").dataset;
      clearTimeout(glances.get(deadline));
      if (isIntersecting) glances.set(deadline, setTimeout(looked, LOOK, deadline));
    }
  });

  /** Begins anew with the cards that are on the page now. */
  const look = () => {
    eyes.disconnect();
    glances.forEach((timer) => clearTimeout(timer));
    for (const headline of root.querySelectorAll("[data-deadline] h3")) eyes.observe(headline);
  };
  document.addEventListener("visibilitychange", look);
  return look;
};
