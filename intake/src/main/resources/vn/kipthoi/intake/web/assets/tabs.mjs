/* Which tab writes a draft: the one that holds its lock. */

const lockOf = (draft) => `desk-draft-${draft}`;

const hold = () => new Promise(() => {});

export const isOpenElsewhere = async (draft) => {
  const known = await navigator.locks?.query();
  return known?.held.some((lock) => lock.name === lockOf(draft)) ?? false;
};

/** Holds the draft for this tab from now on, unless another one has it; says when another takes it away. */
export const guard = async (draft, lost) => {
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    navigator.locks.request(lockOf(draft), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? hold() : undefined;
    }).catch(lost);
  });
};

/** Takes the draft away from the tab that has it, and opens it here. */
export const takeOver = (draft) => {
  navigator.locks.request(lockOf(draft), { steal: true }, () => {
    location.replace(`${location.pathname}?draft=${draft}`);
    return hold();
  }).catch(() => {});
};
