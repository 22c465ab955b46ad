import { z } from 'astro/zod';
import { figureSchema, figuresSchema } from '../figures/figure-schema.ts';
import { noteSchema, notesSchema } from '../notes/note-schema.ts';
import { profileSchema } from '../profiles/profile-schema.ts';
import { questionSchema } from '../questions/question-schema.ts';
import { eventSchema, eventsSchema } from '../timeline/event-schema.ts';
import { schemaFields, type Field } from './schema-fields.ts';

/** A kind of entry that an editor can write. */
export interface Kind {
  name: string;
  /** The folder of the content that it is written into. */
  folder: string;
  /** One entry. */
  schema: z.ZodObject;
  /** The file that it stands in: a list of entries, or the entry itself. */
  fileSchema: z.ZodType;
  /** What is asked for besides, to name the file; it does not stand in the entry. */
  fileName: Field[];
  /** The field that its file is called after. */
  calledAfter: string;
  /** What the kind itself says of an entry. */
  fixed: Readonly<Record<string, string>>;
  /** The letter before the numbers that entries have for ids; undefined where editors choose a name. */
  numbered?: string;
  /** The text that a name can be made of. */
  namedAfter: string;
  /** The list that has one entry for each article. */
  perArticle?: string;
}

const onArticle = schemaFields(
  z.object({ article: z.string().describe('the id of the article that it is a note on.') }),
);
const named = schemaFields(
  z.object({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is made of lower-case letters, digits and single hyphens.')
      .describe('the name of its file; it stays for ever, as it is part of an address.'),
  }),
);
const profile = {
  folder: 'profiles',
  schema: profileSchema,
  fileSchema: profileSchema,
  fileName: named,
  calledAfter: 'id',
};

/** Every kind, by the name that the command takes. */
export const KINDS: readonly Kind[] = [
  {
    name: 'event',
    folder: 'events',
    schema: eventSchema,
    fileSchema: eventsSchema,
    fileName: [],
    calledAfter: 'date',
    fixed: {},
    namedAfter: 'what',
  },
  { name: 'person', ...profile, fixed: { type: 'person' }, namedAfter: 'name' },
  { name: 'organisation', ...profile, fixed: { type: 'organisation' }, namedAfter: 'name' },
  {
    name: 'note',
    folder: 'notes',
    schema: noteSchema,
    fileSchema: notesSchema,
    fileName: onArticle,
    calledAfter: 'article',
    fixed: {},
    numbered: 'n',
    namedAfter: 'says',
  },
  {
    name: 'question',
    folder: 'questions',
    schema: questionSchema,
    fileSchema: questionSchema,
    fileName: [],
    calledAfter: 'id',
    fixed: {},
    numbered: 'q',
    namedAfter: 'question',
    perArticle: 'positions',
  },
  {
    name: 'figure',
    folder: 'figures',
    schema: figureSchema,
    fileSchema: figuresSchema,
    fileName: [],
    calledAfter: 'topic',
    fixed: {},
    namedAfter: 'what',
  },
];

/** The fields that an editor fills in for a kind, those that name its file first. A numbered id is not among them. */
export function fieldsOf({ fileName, schema, fixed, numbered }: Kind): Field[] {
  return [...fileName, ...schemaFields(schema)].filter(
    ({ name }) => !(name in fixed) && !(name === 'id' && numbered !== undefined),
  );
}
