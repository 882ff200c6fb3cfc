import { need } from './dom.js';

/** Marks in the navigation which chapter is being read. */
export function mountNav() {
  const links = [...need('nav', HTMLElement).querySelectorAll('a')];
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
  for (const chapter of chapters) if (chapter) observer.observe(chapter);
}
