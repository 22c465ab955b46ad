import { Document, isSeq, Scalar } from 'yaml';
import type { z } from 'astro/zod';
import { articleSchema } from '../articles/article-schema.ts';
import type { Findings } from './findings.ts';
import { isOmitted, type OmissionKind, type Piece } from './piece.ts';

/** What goes into the front matter of an imported copy. */
export interface FrontMatter {
  findings: Findings;
  omitted: readonly Omission[];
  /** SHA-256 of the capture’s text and, where it was made of a page, of the page. */
  capture: { text: string; page?: string };
}

/** One entry of `omitted`. */
export interface Omission {
  kind: OmissionKind;
  text: string;
}

/** Kinds of which each passage is an entry of its own: they stand at single places. */
const SINGLE: readonly OmissionKind[] = ['separator', 'photograph description', 'file name'];
const { shape } = articleSchema;

/** The passages that are left out, those of one kind that follow one another as one. */
export function omissionsOf(pieces: readonly Piece[]): Omission[] {
  const found: Omission[] = [];
  let before: Omission | undefined;
  for (const piece of pieces) {
    if (!isOmitted(piece)) before = undefined;
    else if (before?.kind === piece.as && !SINGLE.includes(piece.as)) before.text += `\n${piece.text}`;
    else found.push((before = { kind: piece.as, text: piece.text }));
  }
  return found;
}

/**
 * Writes the front matter of a copy: what was proved, and for everything that it needs besides `TODO: ` with what the field means. It
 * begins as a draft; once it is none the check of the content refuses a TODO, so that nothing half filled in is published.
 */
export function writeFrontMatter({ findings, omitted, capture }: FrontMatter): string {
  const { title, standfirst, byline, authors, published, outlet, captured, original, licence } = findings;
  const date = shape.published.shape;
  const step = shape.chain.element.shape;
  const rights = shape.licence.shape;
  const host = captured && new URL(captured.value).hostname.replace(/^www\./, '');
  const document = new Document({
    draft: true,
    title: title?.value ?? todo(shape.title),
    ...(title === undefined || findings.isTitleSupplied === true
      ? {
          titleSupplied:
            title === undefined
              ? 'TODO: the capture seems to have no headline. Write where yours comes from, or take this line out if it stands in the capture.'
              : `The capture’s text has no headline; this one is from ${title.basis}.`,
        }
      : {}),
    ...(standfirst && { standfirst: standfirst.value }),
    ...(byline && { byline: byline.value }),
    authors: authors?.names ?? [],
    name: todo(shape.name),
    shortName: todo(shape.shortName),
    kind: todo(shape.kind, shape.kind.options),
    about: todo(shape.about),
    regions: [todo(shape.regions, shape.regions.element.options)],
    published: {
      date: published?.value ?? todo(date.date),
      precision: published ? 'day' : todo(date.precision),
      confidence: todo(date.confidence),
      basis: published ? `Stated by the captured page: ${published.basis}.` : todo(date.basis),
    },
    outlet: outlet?.value ?? todo(shape.outlet),
    capturedAt: host ?? todo(shape.capturedAt),
    chain: [{ by: outlet?.value ?? todo(step.by), what: todo(step.what) }],
    sources: {
      ...(captured && { captured: captured.value }),
      ...(original && { original: original.value }),
    },
    licence: {
      stated: licence ? true : todo(rights.stated),
      allows: 'nothing',
      note: licence
        ? `TODO: the page names ${licence.value}. ${rights.note.description ?? ''}`
        : todo(rights.note),
    },
    capture,
    ...(omitted.length === 0 ? {} : { omitted }),
  });
  for (const index of omitted.keys()) {
    const text = document.getIn(['omitted', index, 'text'], true);
    if (text instanceof Scalar) text.type = Scalar.BLOCK_LITERAL;
  }
  for (const list of ['authors', 'regions']) {
    const node = document.get(list);
    if (isSeq(node)) node.flow = true;
  }
  return document.toString({ lineWidth: 118, singleQuote: true, flowCollectionPadding: false });
}

function todo(field: z.ZodType, allowed: readonly string[] = []): string {
  const words = allowed.length === 0 ? '' : ` One of: ${allowed.join(', ')}.`;
  return `TODO: ${field.description ?? ''}${words}`;
}
