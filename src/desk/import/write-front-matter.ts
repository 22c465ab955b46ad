import { Document, isSeq, Scalar } from 'yaml';
import type { z } from 'astro/zod';
import { articleSchema, type Provenance } from '../../library/copies/article-schema.ts';
import { isOmitted, type Findings, type Piece } from './piece.ts';

/** One entry of `omitted`. */
type Omission = Provenance['omitted'][number];

const { shape } = articleSchema;

/** The omitted passages; consecutive ones of the same kind are merged. */
export function omissionsOf(pieces: readonly Piece[]): Omission[] {
  const found: Omission[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!isOmitted(piece)) continue;
    const open = pieces[index - 1]?.as === piece.as ? found.at(-1) : undefined;
    if (open) open.text += `\n${piece.text}`;
    else found.push({ kind: piece.as, text: piece.text });
  }
  return found;
}

/**
 * Writes the front matter of a copy: the values found, and for other required fields `TODO: ` with a description. The copy begins
 * as a draft; the content check rejects TODOs in published content.
 * @param regions the ids of the regions that there are.
 * @param capture SHA-256 of the capture’s text and, if it was made from a page, of the page.
 */
export function writeFrontMatter(
  findings: Findings,
  omitted: readonly Omission[],
  capture: { text: string; page?: string },
  regions: readonly string[] = [],
): string {
  const { title, standfirst, byline, authors, published, outlet, language, captured, original } = findings;
  const date = shape.published.shape;
  const step = shape.chain.element.shape;
  const rights = shape.licence.shape;
  const isForeign = !/^en\b/.test(language?.value ?? '');
  const supplied =
    title === undefined
      ? 'TODO: the page seems to have no headline. Write where yours comes from, or take this line out if it is in the capture.'
      : `The headline is not among the words of the capture; it is from ${title.basis}.`;
  const stated =
    published?.isStated === true
      ? 'Stated by the captured page'
      : 'On the captured page, which does not say that it is the day of publication';
  const document = new Document({
    draft: true,
    title: title?.value ?? todo(shape.title),
    ...(findings.isTitleSupplied && { titleSupplied: supplied }),
    ...(standfirst && { standfirst: standfirst.value }),
    ...(byline && { byline: byline.value }),
    authors: authors?.value ?? [],
    ...(isForeign && { language: language?.value ?? todo(shape.language) }),
    name: todo(shape.name),
    shortName: todo(shape.shortName),
    kind: todo(shape.kind, shape.kind.options),
    about: todo(shape.about),
    regions: [todo(shape.regions, regions)],
    published: {
      date: published?.value ?? todo(date.date),
      precision: published ? 'day' : todo(date.precision),
      confidence: todo(date.confidence),
      basis: published ? `${stated}: ${published.basis}.` : todo(date.basis),
    },
    outlet: outlet?.value ?? todo(shape.outlet),
    capturedAt: captured ? new URL(captured.value).hostname.replace(/^www\./, '') : todo(shape.capturedAt),
    chain: [{ by: outlet?.value ?? todo(step.by), what: todo(step.what) }],
    sources: { ...(captured && { captured: captured.value }), ...(original && { original: original.value }) },
    licence: { stated: todo(rights.stated), allows: 'nothing', note: todo(rights.note) },
    capture,
    ...(omitted.length > 0 && { omitted }),
  });
  for (const index of omitted.keys()) {
    const text = document.getIn(['omitted', index, 'text'], true);
    if (text instanceof Scalar) text.type = Scalar.BLOCK_LITERAL;
  }
  for (const node of [document.get('authors'), document.get('regions')]) if (isSeq(node)) node.flow = true;
  return document.toString({ lineWidth: 118, singleQuote: true, flowCollectionPadding: false });
}

function todo(field: z.ZodType, allowed: readonly string[] = []): string {
  const words = allowed.length === 0 ? '' : ` One of: ${allowed.join(', ')}.`;
  return `TODO: ${field.description ?? ''}${words}`;
}
