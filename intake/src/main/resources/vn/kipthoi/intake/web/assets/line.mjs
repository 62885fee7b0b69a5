/* What the strips of the desk say, above all of the line to the server: that it is down, and since when. */

const clock = new Intl.DateTimeFormat("vi-VN", {
  hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: "Asia/Ho_Chi_Minh",
});

let downSince = null;

export const time = (at) => clock.format(at);
export const strip = (name) => document.getElementById(name);
export const fill = (text, ...values) => values.reduce((said, value, at) => said.replace(`{${at}}`, value), text);

export const isDown = () => downSince !== null;

/**
 * @param server whether there is a line, and the server does not take what it carries
 * @param unsent how many changes wait here
 */
export const showDown = (server, unsent) => {
  downSince ??= time(new Date()).slice(0, 5);
  const box = strip("line-down");
  box.querySelector("b").textContent = fill(server ? box.dataset.server : box.dataset.since, downSince);
  box.querySelector("span").textContent = unsent > 0 ? fill(box.dataset.kept, unsent) : box.dataset.nothing;
  box.hidden = false;
  document.body.classList.add("line-is-down");
};

export const showUp = () => {
  downSince = null;
  strip("line-down").hidden = true;
  strip("session-over").hidden = true;
  document.body.classList.remove("line-is-down");
};
