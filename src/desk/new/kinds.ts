import type { z } from 'astro/zod';
import type { ContentFile } from '../../library/reading/list-files.ts';
import type { FieldPath } from '../../library/reading/field-path.ts';
import { figureSchema } from '../../library/kinds/figures.ts';
import { noteSchema } from '../../library/notes/note-schema.ts';
import { profileSchema } from '../../library/kinds/profiles.ts';
import { questionSchema } from '../../library/kinds/questions.ts';
import { regionSchema } from '../../library/kinds/regions.ts';
import { eventSchema } from '../../library/kinds/events.ts';

/** Values of the flags that determine where an entry goes. */
export type Where = Partial<Record<Flag, string>>;
export type Flag = 'article' | 'date' | 'file' | 'id';

/** A kind of entry that `npm run new` writes. */
export interface Kind {
  /** Its name on the command line. */
  name: string;
  /** Schema of one entry. */
  schema: z.ZodObject;
  /** Folder of the content. */
  folder: string;
  /** Path of the list that it is added to; undefined if each entry has a file of its own. */
  list?: FieldPath;
  /** Its flags. */
  flags: readonly Flag[];
  /** Name of its file without extension; undefined if the flags do not determine it. @param files those in the folder. */
  fileName: (where: Where, files: readonly ContentFile[]) => string | undefined;
  /** The letter before the number in its ids; undefined if editors choose the id. */
  letter?: string;
  /** Fields that the kind determines. */
  type?: string;
}

const profile = {
  schema: profileSchema,
  folder: 'profiles',
  flags: ['id'],
  fileName: ({ id }: Where) => id,
} as const;

/** Kinds, in the order of the help. */
export const KINDS: readonly Kind[] = [
  {
    name: 'event',
    schema: eventSchema,
    folder: 'events',
    list: [],
    flags: ['date', 'file'],
    fileName: ({ date, file }) => file ?? date?.slice(0, 4),
  },
  { ...profile, name: 'person', type: 'person' },
  {
    ...profile,
    name: 'organisation',
    type: 'organisation',
  },
  {
    name: 'note',
    schema: noteSchema,
    folder: 'notes',
    list: [],
    flags: ['article'],
    fileName: ({ article }) => article,
    letter: 'n',
  },
  {
    name: 'question',
    schema: questionSchema,
    folder: 'questions',
    flags: ['id'],
    fileName: ({ id }) => id,
    letter: 'q',
  },
  {
    name: 'figure',
    schema: figureSchema,
    folder: 'figures',
    list: [],
    flags: ['file'],
    fileName: ({ file }, files) => file ?? files.at(-1)?.id ?? 'claims',
  },
  {
    name: 'point',
    schema: regionSchema.shape.points.element,
    folder: 'regions',
    list: ['points'],
    flags: ['file'],
    fileName: ({ file }) => file,
    letter: 'k',
  },
];
