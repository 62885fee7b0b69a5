// Passkeys: the page's form token asks for a challenge, the browser answers it, the answer is sent.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

const send = (door, path, fields) =>
  fetch(path, {
    method: "POST",
    headers: { "X-Form-Token": door.dataset.formToken },
    body: new URLSearchParams({ lang: door.dataset.lang, ...fields }),
  });

/** What the server reads, in the JSON of the standard. */
const answer = (credential) => {
  const { response } = credential;
  const said = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    said.attestationObject = text(response.attestationObject);
    said.transports = response.getTransports?.() ?? [];
  } else {
    said.authenticatorData = text(response.authenticatorData);
    said.signature = text(response.signature);
    if (response.userHandle) said.userHandle = text(response.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: said,
    clientExtensionResults: {},
  });
};

const create = (given) =>
  navigator.credentials.create({
    publicKey: {
      ...given,
      challenge: bytes(given.challenge),
      user: { ...given.user, id: bytes(given.user.id) },
      excludeCredentials: known(given.excludeCredentials),
    },
  });

const get = (given) =>
  navigator.credentials.get({
    publicKey: {
      ...given,
      challenge: bytes(given.challenge),
      allowCredentials: known(given.allowCredentials),
    },
  });

const go = async (door, say) => {
  const { passkey, add, second, then } = door.dataset;
  const asked = await send(door, `${passkey}/challenge${second ? "?second=yes" : ""}`, {});
  if (asked.status === 403 && add) return location.assign(door.dataset.prove);
  if (!asked.ok) return location.reload();
  const given = await asked.json();
  const credential = add ? await create(given) : await get(given);
  const label = door.querySelector("input")?.value ?? "";
  const told = await send(door, passkey, { answer: answer(credential), label, then: then ?? "" });
  if (!told.ok) return say(door.dataset.wrong);
  return location.assign((await told.json()).location);
};

const open = (door) => {
  const button = door.querySelector("button");
  const notice = door.querySelector("[role=alert]");
  const words = button.lastChild;
  const usual = words.textContent;
  const say = (sentence) => {
    notice.textContent = sentence;
    notice.hidden = false;
  };
  button.addEventListener("click", async () => {
    notice.hidden = true;
    button.disabled = true;
    words.textContent = door.dataset.working;
    try {
      await go(door, say);
    } catch {
      say(door.dataset.stopped);
    } finally {
      button.disabled = false;
      words.textContent = usual;
    }
  });
  door.hidden = false;
};

if (window.PublicKeyCredential) {
  for (const door of document.querySelectorAll("[data-passkey]")) open(door);
}
