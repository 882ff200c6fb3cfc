import { need } from '../shared/dom.view.js';

/** Marks in the navigation which chapter is being read, and whether it lies over the page. */
export function mountNav() {
  const nav = need('nav', HTMLElement);
  const links = [...nav.querySelectorAll('a')];
  const chapters = links.map((link) => document.querySelector(link.hash));

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = links[chapters.indexOf(target)];
        if (isIntersecting) link?.setAttribute('aria-current', 'true');
        else link?.removeAttribute('aria-current');
      }
    },
    // One line across the window, a third down: exactly one chapter touches it.
    { rootMargin: '-33% 0px -66.9% 0px' },
  );
  new IntersectionObserver(([entry]) => nav.classList.toggle('stuck', !entry?.isIntersecting)).observe(
    need('masthead', HTMLElement),
  );
  for (const chapter of chapters) if (chapter) observer.observe(chapter);
}
