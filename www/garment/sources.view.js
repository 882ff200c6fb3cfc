import { need } from '../shared/dom.view.js';

/**
 * The three places a garment comes from, as tabs: one tab stop, arrow keys between them.
 *
 * @param {Record<'pick' | 'draw' | 'photo', () => void>} onShow called when the reader goes to a tab
 * @returns {{show: (name: 'pick' | 'draw' | 'photo') => void}}
 */
export function mountSources(onShow) {
  const names = /** @type {const} */ (['pick', 'draw', 'photo']);
  const tabs = names.map((name) => need(`tab-${name}`, HTMLButtonElement));
  const panels = names.map((name) => need(`panel-${name}`, HTMLDivElement));
  const workbench = tabs[0]?.closest('.workbench');
  /** @type {NodeListOf<HTMLElement>} */
  const others = document.querySelectorAll('[data-of]');

  /** @param {typeof names[number]} shown */
  const show = (shown) => {
    names.forEach((name, i) => {
      const selected = name === shown;
      tabs[i]?.setAttribute('aria-selected', String(selected));
      if (tabs[i]) tabs[i].tabIndex = selected ? 0 : -1;
      if (panels[i]) panels[i].hidden = !selected;
    });
    for (const other of others) other.hidden = other.dataset['of'] !== shown;
    workbench?.setAttribute('data-source', shown);
    onShow[shown]();
  };

  /** What each needs to begin, the tabs last: what comes later stays in view where there is no room for all. */
  const needed = {
    pick: [panels[0]],
    draw: [need('greys', HTMLElement), need('easel', HTMLElement)],
    photo: [panels[2]],
  };
  /** @param {typeof names[number]} name chosen by the reader: on a phone it lies elsewhere than the former one */
  const goTo = (name) => {
    show(name);
    for (const part of [...needed[name], tabs[0]]) part?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };

  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => goTo(names[i] ?? 'pick'));
    tab.addEventListener('keydown', (event) => {
      const last = names.length - 1;
      const steps = { ArrowRight: i === last ? 0 : i + 1, ArrowLeft: i === 0 ? last : i - 1, Home: 0, End: last };
      const to = steps[/** @type {keyof typeof steps} */ (event.key)];
      const name = to === undefined ? undefined : names[to];
      if (to === undefined || !name) return;
      event.preventDefault();
      goTo(name);
      tabs[to]?.focus({ preventScroll: true });
    });
  });
  need('guess-draw', HTMLButtonElement).addEventListener('click', () => {
    goTo('draw');
    need('easel', HTMLElement).focus({ preventScroll: true });
  });
  return { show };
}
