import type { z } from 'astro/zod';
import type { ContentFile } from '../../library/reading/list-files.ts';
import type { FieldPath } from '../../library/reading/field-path.ts';
import { figureSchema } from '../../library/kinds/figure-schema.ts';
import { noteSchema } from '../../library/notes/note-schema.ts';
import { profileSchema } from '../../library/kinds/profile-schema.ts';
import { questionSchema } from '../../library/kinds/question-schema.ts';
import { regionSchema } from '../../library/kinds/region-schema.ts';
import { eventSchema } from '../../library/kinds/event-schema.ts';

/** Values of the flags that say where an entry goes. */
export type Where = Partial<Record<Flag, string>>;
export type Flag = 'article' | 'date' | 'file' | 'id';

/** A kind of entry that `npm run new` writes. */
export interface Kind {
  /** As the command takes it. */
  name: string;
  /** Schema of one entry. */
  schema: z.ZodObject;
  /** Folder of the content. */
  folder: string;
  /** Where the list is that it is added to, in its file; undefined where each entry has a file of its own. */
  list?: FieldPath;
  /** The flags that it takes. */
  flags: readonly Flag[];
  /** Name of its file without extension; undefined where the flags do not say. @param files those in the folder. */
  fileName: (where: Where, files: readonly ContentFile[]) => string | undefined;
  /** The letter before the numbers that are its ids; left out where editors choose an id. */
  letter?: string;
  /** What the kind itself says. */
  type?: string;
  /** A command that writes one. */
  example: string;
}

const profile = {
  schema: profileSchema,
  folder: 'profiles',
  flags: ['id'],
  fileName: ({ id }: Where) => id,
} as const;

export const KINDS: readonly Kind[] = [
  {
    name: 'event',
    schema: eventSchema,
    folder: 'events',
    list: [],
    flags: ['date', 'file'],
    fileName: ({ date, file }) => file ?? date?.slice(0, 4),
    example: 'npm run new -- event --date 2024-08-06',
  },
  { ...profile, name: 'person', type: 'person', example: 'npm run new -- person --id ada-muster' },
  {
    ...profile,
    name: 'organisation',
    type: 'organisation',
    example: 'npm run new -- organisation --id test-picture-desk',
  },
  {
    name: 'note',
    schema: noteSchema,
    folder: 'notes',
    list: [],
    flags: ['article'],
    fileName: ({ article }) => article,
    letter: 'n',
    example: 'npm run new -- note --article ferry-at-korenevo',
  },
  {
    name: 'question',
    schema: questionSchema,
    folder: 'questions',
    flags: ['id'],
    fileName: ({ id }) => id,
    letter: 'q',
    example: 'npm run new -- question --id who-counted',
  },
  {
    name: 'figure',
    schema: figureSchema,
    folder: 'figures',
    list: [],
    flags: ['file'],
    fileName: ({ file }, files) => file ?? files.at(-1)?.id ?? 'claims',
    example: 'npm run new -- figure --file claims',
  },
  {
    name: 'point',
    schema: regionSchema.shape.points.element,
    folder: 'regions',
    list: ['points'],
    flags: ['file'],
    fileName: ({ file }) => file,
    letter: 'k',
    example: 'npm run new -- point --file kursk',
  },
];
