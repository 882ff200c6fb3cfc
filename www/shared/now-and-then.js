/**
 * Calls `task` at once when it is asked for, and then at most once in `rest` milliseconds; what is asked for in
 * between is made up for at their end.
 *
 * @param {number} rest
 * @param {() => void} task
 * @returns {() => void} asks for it
 */
export function nowAndThen(rest, task) {
  let resting = false;
  let asked = false;
  const ask = () => {
    asked = resting;
    if (resting) return;
    resting = true;
    task();
    setTimeout(() => {
      resting = false;
      if (asked) ask();
    }, rest);
  };
  return ask;
}
