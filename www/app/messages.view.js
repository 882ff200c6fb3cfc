import { make, makeButton, need } from '../shared/dom.view.js';
import { messageText } from '../words/fault-text.js';
import { words } from '../words/words.js';

/** More than these would hide the page. */
const MOST = 3;

/**
 * Errors stay on the page until the reader dismisses them; the region is role="alert", so they are
 * spoken too.
 *
 * @returns {{announce: (text: string) => void, showError: (error: unknown) => () => void}} showError returns what takes the
 *   message away
 */
export function mountMessages() {
  const messages = need('messages', HTMLDivElement);
  const announcements = need('announcements', HTMLParagraphElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;
  /** What is about to be said. @type {string[]} */
  let pending = [];

  /** Where the reader was before they came to the messages. @type {Element | null} */
  let before = null;
  messages.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !messages.contains(relatedTarget)) before = relatedTarget;
  });
  /** The focus does not go with a message: the next one has it, or the place where the reader was. */
  const focusAfter = () => {
    const next = messages.querySelector('button') ?? (before?.checkVisibility() ? before : need('main', HTMLElement));
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };

  return {
    announce(text) {
      clearTimeout(speaking);
      // Two things may come of one deed; of many that follow each other quickly, the last ones are enough.
      pending = [...pending.filter((other) => other !== text).slice(-1), text];
      // Emptied first: the same sentence twice would otherwise be no change, and not be spoken.
      announcements.textContent = '';
      speaking = setTimeout(() => {
        announcements.textContent = pending.join(' ');
        pending = [];
      }, 150);
    },
    showError(error) {
      const text = messageText(error);
      for (const old of messages.children) {
        if (old.firstElementChild?.textContent === text) old.remove();
      }
      const dismiss = makeButton(words.page.dismiss, () => {
        message.remove();
        focusAfter();
      });
      const message = make('div', { class: 'message' }, [make('p', { text }), dismiss]);
      messages.append(message);
      while (messages.children.length > MOST) messages.firstElementChild?.remove();
      return () => message.remove();
    },
  };
}
