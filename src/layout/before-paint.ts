/**
 * The script in the head of every page. It runs before anything is painted, so that nothing flashes or moves. It recalls the colours
 * and the lesser notes as the reader chose them. The first page of a visit starts in the fallback faces, and show-fonts.ts brings
 * the real ones; later pages have them in the browser’s cache, and are painted in them at once.
 * @param faces addresses of the faces in which every page is set.
 */
export function beforePaint(faces: readonly string[]): string {
  const script = `
    const { dataset } = document.documentElement;
    dataset.fonts = 'later';
    try {
      const { theme, 'lesser-notes': notes } = localStorage;
      if (theme) dataset.theme = theme;
      if (notes) dataset.notes = notes;
      if (sessionStorage.fonts) {
        delete dataset.fonts;
        for (const href of ${JSON.stringify(faces)})
          document.head.append(
            Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href })
          );
      }
    } catch {}
  `;
  return script.replaceAll(/\s*([\n(){}=:,;])\s*/g, '$1').replaceAll('\n', '');
}
