/**
 * The script that stands in the head of every page and runs before anything is painted, so that nothing flashes or moves: it recalls
 * the colours and the lesser notes as the reader chose them, and decides whether the page has its fonts. A browser that is asked
 * for fonts holds the text back for them, a tenth of a second and more. On a line that it calls slow, or where data is to be
 * saved, the page is set in the device’s faces and no font is fetched. Short, as every page has it.
 * @param fonts addresses of the fonts of the page.
 */
export function beforePaint(fonts: readonly string[]): string {
  return [
    'const r=document,d=r.documentElement.dataset,c=navigator.connection;',
    "if(c&&(c.rtt>99||c.saveData))d.fonts='none';",
    `else for(const href of ${JSON.stringify(fonts)})`,
    "r.head.append(Object.assign(r.createElement('link'),{rel:'preload',as:'font',crossOrigin:'',href}));",
    "try{const s=localStorage,t=s.theme;if(t=='light'||t=='dark')d.theme=t;if(s['lesser-notes']=='hidden')d.notes='hidden'}catch{}",
  ].join('');
}
