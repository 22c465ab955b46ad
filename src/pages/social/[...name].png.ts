import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../library.ts';
import { paintPicture } from '../../social/paint-picture.ts';
import { socialPictures } from '../../social/social-pictures.ts';

// All at once: while one is painted the next is drawn.
export const getStaticPaths = (async () =>
  Promise.all(
    socialPictures(library()).map(async (picture) => ({
      params: { name: picture.name },
      props: { png: await paintPicture(picture) },
    })),
  )) satisfies GetStaticPaths;

/** The picture that a link preview of a page shows. */
export const GET: APIRoute<{ png: Buffer<ArrayBuffer> }> = ({ props }) =>
  new Response(props.png, { headers: { 'Content-Type': 'image/png' } });
