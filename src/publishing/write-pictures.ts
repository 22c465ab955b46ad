import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOf } from '../keeping/digest.ts';
import { keptPictures } from '../keeping/what-is-kept.ts';
import { library } from '../library.ts';
import type { SocialPicture } from '../social/draw-picture.ts';
import { paintPicture } from '../social/paint-picture.ts';
import { socialPictures } from '../social/social-pictures.ts';

/** Where painted pictures are kept. */
type KeptFolder = ReturnType<typeof keptPictures>;

/**
 * Writes the pictures for link previews. One that an earlier build has painted of the same words is taken from there: a picture
 * takes as long as twenty pages. The dev server has a route for them.
 */
export function socialPictureFiles(): AstroIntegration {
  let kept: KeptFolder;
  return {
    name: 'social-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = keptPictures(config);
      },
      'astro:build:done': async ({ dir }) => {
        await writePictures(fileURLToPath(dir), socialPictures(library()), kept);
      },
    },
  };
}

/**
 * Writes `social/<name>.png`.
 * @param folder the built site.
 * @throws Error as `drawPicture` does.
 */
export async function writePictures(
  folder: string,
  pictures: readonly SocialPicture[],
  kept: KeptFolder,
): Promise<void> {
  await mkdir(kept.folder, { recursive: true });
  // All at once: while one is painted the next is drawn.
  await Promise.all(
    pictures.map(async (picture) => {
      const path = join(folder, 'social', `${picture.name}.png`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await keptPicture(picture, kept));
    }),
  );
}

async function keptPicture(picture: SocialPicture, { folder, stamp, isForced }: KeptFolder): Promise<Buffer> {
  const { left, right, tinted } = picture;
  const words = [stamp, tinted, left.map((draft) => draft()), right.map((draft) => draft())];
  const path = join(folder, `${digestOf(words)}.png`);
  try {
    if (!isForced) return await readFile(path);
  } catch {
    // It is not there yet.
  }
  const png = await paintPicture(picture);
  // Another build may read it meanwhile, or make the same.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, png);
  await rename(unfinished, path);
  return png;
}
