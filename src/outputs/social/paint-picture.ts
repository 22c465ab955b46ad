import sharp from 'sharp';
import { drawPicture, type SocialPicture } from './draw-picture.ts';

/**
 * A picture as PNG. The few colours of the design and their antialiasing fit into a palette of 16, which makes the file a
 * third of the size. The same words give the same bytes.
 */
export async function paintPicture(picture: SocialPicture, siteName: string): Promise<Buffer<ArrayBuffer>> {
  const svg = await drawPicture(picture, siteName);
  const { data } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 7 })
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(data);
}
