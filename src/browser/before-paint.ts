/**
 * The script in the head of every page. It runs before anything is painted, so that nothing flashes or moves. It applies the
 * colours that the reader chose. The first page of a visit starts in the fallback fonts, and show-fonts.ts loads the real ones;
 * later pages have them in the browser’s cache, and are painted in them at once.
 * @param faces addresses of the fonts that every page uses.
 */
export function beforePaint(faces: readonly string[]): string {
  const script = `
    const { dataset } = document.documentElement;
    dataset.fonts = 'later';
    try {
      if (localStorage.theme) dataset.theme = localStorage.theme;
      if (sessionStorage.fonts) {
        delete dataset.fonts;
        for (const href of ${JSON.stringify(faces)}) {
          const link = document.createElement('link');
          document.head.append(Object.assign(link, { rel: 'preload', as: 'font', crossOrigin: '', href }));
        }
      }
    } catch {}`;
  return script.replaceAll(/\n */g, '\n');
}
