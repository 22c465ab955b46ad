import { z } from 'astro/zod';
import { COPIES } from '../../library/copies/copies.ts';
import { STATEMENT_KINDS } from '../../library/citations/statement.ts';
import { isoDay } from '../../library/basics/dates.ts';
import { GRADES } from '../../library/notes/note-schema.ts';

/** Version of the schema below; raise it for a change that breaks existing readers. */
export const EVIDENCE_VERSION = 3;

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'It must be 64 hexadecimal digits, in small letters.');
const address = z
  .string()
  .regex(/^\/(?!\/)[^\s\\]*$/, 'It must be a path on the site, beginning with one slash.')
  .refine((value) => !value.split(/[/?#]/).includes('..'), { error: 'It has “..” in it.' })
  .describe('Path on the site, base path included, with the fragment of the place where there is one.');
const passage = text.describe('Id of the passage: the fragment of its address on the article’s page.');
const start = z.int().min(0).describe('First character of the words in the passage’s text, in UTF-16 units.');
const end = z.int().min(1).describe('Character after the last one, in UTF-16 units.');

const articleSchema = z
  .strictObject({
    id: text.describe('Id of the article; it never changes.'),
    title: text.describe('Headline, word for word as captured.'),
    titleSupplied: z.boolean().describe('True where the capture has no headline and the title is ours.'),
    outlet: text.describe('Outlet that published the text first, or in this language.'),
    authors: z.array(text).describe('Authors’ names; empty where the capture names none.'),
    published: z
      .strictObject({
        date: isoDay.describe('The day of publication, or the likely one.'),
        precision: z
          .enum(['day', 'about', 'mid-month'])
          .describe('How well it is known: to the day, likely, or to the part of the month.'),
        earliest: isoDay.optional().describe('First day it can have been, where the day is not known.'),
        latest: isoDay.optional().describe('Last day it can have been, where the day is not known.'),
      })
      .describe('When the article appeared, and how well that is known.'),
    address,
    rewritten: z.boolean().describe('True for an altered copy: its words are not the author’s own.'),
    checksums: z
      .strictObject({
        copy: sha256.describe('SHA-256 of our copy’s file.'),
        capture: sha256.describe('SHA-256 of the page as it was captured.'),
      })
      .describe('SHA-256 of the two files, hexadecimal.'),
    words: z.int().min(0).describe('Words of the copy.'),
    passages: z
      .array(
        z.strictObject({
          id: passage,
          sha256: sha256.describe(
            'SHA-256 of the passage’s text in UTF-8: its visible characters, a line break in the HTML read as a space.',
          ),
          shown: z.boolean().describe('False where the article’s page names the passage without its words.'),
        }),
      )
      .describe('Every passage that can be quoted, in reading order.'),
  })
  .describe('An article whose copy was compared with its capture word by word.');

const citationSchema = z
  .strictObject({
    article: text.describe('Id of the article.'),
    quote: text.describe('The words, exactly as in the passage.'),
    passage,
    start,
    end,
    anchor: text.describe(
      'Id of the marked words on the article’s page; on the first part where a mark is split.',
    ),
    address,
  })
  .describe('Words of an article that a statement rests on.');

const statementSchema = z
  .strictObject({
    id: text.describe('The address without base path: “north/#k3”. It never changes.'),
    kind: z.enum(STATEMENT_KINDS).describe('What the statement is.'),
    label: text.describe('How a margin that links back calls it: “North, point 3”.'),
    address,
    alsoAt: z
      .array(address)
      .describe('Where else on the site the same statement is shown with its quotations.'),
    text: text.describe('What we say.'),
    record: text
      .optional()
      .describe(
        'What it rests on in the public record, where it rests on no article or not on articles alone.',
      ),
    articles: z
      .int()
      .min(0)
      .describe('How many articles it quotes. It does not say that each of them reports the same.'),
    citations: z.array(citationSchema).describe('The words that support it.'),
  })
  .describe('Something that we say.');

const noteSchema = z
  .strictObject({
    article: text.describe('Id of the article.'),
    id: text.describe('Id of the note: a fragment of the article’s address.'),
    grade: z.enum(Object.keys(GRADES) as [keyof typeof GRADES]).describe(
      Object.entries(GRADES)
        .map(([grade, meaning]) => `${grade}: ${meaning}`)
        .join('; '),
    ),
    quote: text.describe('The words that the note is about.'),
    for: text.optional().describe('The words of the quote that are wrong.'),
    read: text.optional().describe('How they should presumably read.'),
    says: text.describe('What is wrong, in our words.'),
    basis: text.describe('What that rests on.'),
    confidence: text.describe('How sure we are.'),
    passage: passage.optional().describe('Id of the passage; missing where the copy leaves the words out.'),
    start: start.optional(),
    end: end.optional(),
  })
  .describe('An editor’s note on an error of a copy.');

/** `evidence.json`: every statement of the site with the words that support it, and the evidence for the copies. */
export const evidenceSchema = z
  .strictObject({
    $schema: text.describe('Address of this schema, relative to the file.'),
    version: z.literal(EVIDENCE_VERSION).describe('Version of the shape of this file.'),
    site: z.url({ protocol: /^https?$/ }).describe('Origin that the site was built for.'),
    base: address.describe('Base path that the site was built for, with a slash at both ends.'),
    copies: z
      .enum(COPIES)
      .describe('How much of the articles the site shows: all, the passages it quotes, or none.'),
    articles: z.array(articleSchema).describe('The articles, latest first.'),
    statements: z.array(statementSchema).describe('Everything that the site says with citations.'),
    notes: z.array(noteSchema).describe('The editor’s notes, by article, in the order of its text.'),
  })
  .describe('Every statement of the site with the exact words it rests on.');

export type Evidence = z.output<typeof evidenceSchema>;
export type ArticleEvidence = Evidence['articles'][number];
export type StatementEvidence = Evidence['statements'][number];
export type CitationEvidence = StatementEvidence['citations'][number];
export type NoteEvidence = Evidence['notes'][number];

/** The same as JSON Schema, draft 2020-12, for `evidence.schema.json`. */
export function evidenceJsonSchema(siteName: string): object {
  return { title: `${siteName} evidence`, ...z.toJSONSchema(evidenceSchema, { io: 'input' }) };
}
