import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from './open-library.ts';
import type { SocialPicture } from '../social/draw-picture.ts';
import { paintPicture } from '../social/paint-picture.ts';
import { socialPictures } from '../social/social-pictures.ts';

/** Writes the pictures for link previews. The dev server has a route for them. */
export function socialPictureFiles(): AstroIntegration {
  return {
    name: 'social-pictures',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const content = library();
        return writePictures(fileURLToPath(dir), socialPictures(content), content.dossier.name);
      },
    },
  };
}

/**
 * Writes `social/<name>.png`.
 * @param folder the built site.
 * @param siteName the name at the top of each.
 * @throws Error as `drawPicture` does.
 */
async function writePictures(
  folder: string,
  pictures: readonly SocialPicture[],
  siteName: string,
): Promise<void> {
  // All at once: the next is drawn while one is being painted.
  await Promise.all(
    pictures.map(async (picture) => {
      const path = join(folder, 'social', `${picture.name}.png`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await paintPicture(picture, siteName));
    }),
  );
}
