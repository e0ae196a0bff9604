/** Calls when the page comes back from the browser's memory, as it was left, after other pages were read. */
export const onReturn = (call: () => void): void =>
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) call();
  });
