import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../outputs/publishing/open-library.ts';
import type { SocialPicture } from '../../outputs/social/draw-picture.ts';
import { paintPicture } from '../../outputs/social/paint-picture.ts';
import { socialPictures } from '../../outputs/social/social-pictures.ts';

export const getStaticPaths = (() =>
  // A build writes these files in one go: `write-pictures.ts`.
  (import.meta.env.DEV ? socialPictures(library()) : []).map((picture) => ({
    params: { name: picture.name },
    props: { picture },
  }))) satisfies GetStaticPaths;

/** The picture for link previews of a page. */
export const GET: APIRoute<{ picture: SocialPicture }> = async ({ props }) =>
  new Response(await paintPicture(props.picture, library().dossier.name), {
    headers: { 'Content-Type': 'image/png' },
  });
