import { z } from 'astro/zod';

/** A field of words: not empty, the white space around them taken off. */
export const text = z.string().trim().min(1);
