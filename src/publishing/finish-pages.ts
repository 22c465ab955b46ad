import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { stage, type Say } from '../content/stage.ts';
import { digestOf, forgetDigests } from '../keeping/digest.ts';
import type { KeptPages } from '../keeping/kept-pages.ts';
import { noteFile, type PublishedFiles } from '../keeping/published-files.ts';
import { frame } from '../layout/frame.ts';
import { sealed } from '../library.ts';
import { allowedCode, inlineCode, withPolicy } from './security-policy.ts';
import { trimScopes } from './trim-scopes.ts';

/** What finishing pages needs, and what it gathers of them. */
export interface Finishing {
  /** Path the site is served from. */
  base: string;
  /** The folder that pages are written to. */
  folder: string;
  kept: KeptPages;
  /** Takes every page. */
  published: PublishedFiles;
  /** Takes what stands in the pages and is run or styles them. */
  code: { scripts: Set<string>; styles: Set<string> };
  /** Takes the paths of pages that are not rendered, with the base in front. */
  takenOver: (path: string) => void;
  say: Say;
}

/**
 * Astro’s own way to render pages, and what we do besides: a page that is made of the same as in the last build is written from
 * there, and Astro does not hear of it; every other is finished after it has been rendered.
 */
export function finishPages(
  standard: AstroPrerenderer,
  { base, folder, kept, published, code, takenOver, say }: Finishing,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  const gather = (file: string, content: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> => {
    const { sum } = noteFile(published, file, content);
    const key = keys.get(file);
    if (key !== undefined) kept.note(file, { key, sum });
    const { scripts, styles } = allowedCode(content);
    for (const hash of scripts) code.scripts.add(hash);
    for (const hash of styles) code.styles.add(hash);
    return content;
  };
  const takeOver = (path: string, file: string, own: string): boolean => {
    const key = `${own} ${digestOf(frame(path))}`;
    keys.set(file, key);
    const content = kept.take(file, key);
    if (content === undefined) return false;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), gather(file, content));
    takenOver(path);
    return true;
  };
  return {
    ...standard,
    name: 'border-briefing',
    getStaticPaths: async () => {
      const paths = await standard.getStaticPaths();
      const tell = stage(say, 'Looking for pages of the last build', paths.length);
      const toRender = paths.filter(({ pathname, cacheKey }, index) => {
        tell(index);
        const path = `${base}${addressOf(pathname)}/`;
        return cacheKey === undefined || !takeOver(path, fileOf(path, base), cacheKey);
      });
      forgetDigests();
      return toRender;
    },
    render: async (request, options) => {
      if (options.routeData.type !== 'page') return standard.render(request, options);
      const path = decodeURI(new URL(request.url).pathname);
      const file = fileOf(path, base);
      const render = async (): Promise<string> => {
        const rendered = await standard.render(request, options);
        return ('response' in rendered ? rendered.response : rendered).text();
      };
      const html = trimScopes(await (keys.has(file) ? sealed(path, render) : render()));
      const content = gather(file, Buffer.from(withPolicy(html, inlineCode(html))));
      return new Response(content, { headers: { 'Content-Type': 'text/html' } });
    },
  };
}

function addressOf(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

/** The file of a page below the output folder. @param path with the base in front. */
function fileOf(path: string, base: string): string {
  return `${addressOf(path.slice(base.length))}/index.html`.replace(/^\//, '');
}
