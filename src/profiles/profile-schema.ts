import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** `content/profiles/<id>.yaml`: a person whom the articles name. */
export const profileSchema = z.strictObject({
  name: text.describe('the usual name.'),
  spellings: z
    .array(text)
    .min(1)
    .describe('a list of the words by which the copies name the person, each as printed: “Shoigu”.'),
});

export type ProfileText = z.output<typeof profileSchema>;
