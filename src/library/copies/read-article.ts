import { z } from 'astro/zod';
import { meetDraft, newDrafts } from '../reading/drafts.ts';
import type { ContentFile } from '../reading/list-files.ts';
import { parseYaml } from '../reading/parse-yaml.ts';
import type { Problem } from '../reading/problem.ts';
import { readBytes } from '../reading/read-bytes.ts';
import type { FileReading } from '../reading/read-yaml.ts';
import { readTextFile } from '../reading/read-text-file.ts';
import { sha256 } from '../reading/sha256.ts';
import { validate } from '../reading/validate.ts';
import type { CopyPassage } from './read-along.ts';
import { compareCopy, type FidelityReport } from './compare-copy.ts';
import { articleSchema, type Provenance } from './article-schema.ts';
import { checkCapture } from './check-capture.ts';
import { renderCopy, type Block, type RenderedCopy, type Row } from './render-copy.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A copy: its provenance, its passages and the result of its check. */
export interface Article extends Provenance {
  id: string;
  /** `content/articles/<id>.md`. */
  file: string;
  captureFile: string;
  rows: Row[];
  /** Every passage that can be quoted, in reading order: title, standfirst, byline, then those of the rows. */
  blocks: Block[];
  links: RenderedCopy['links'];
  fidelity: FidelityReport;
  /** The two files, byte for byte. */
  originals: { copy: Uint8Array; capture: Uint8Array };
  /** SHA-256 of the two files, hexadecimal. */
  checksums: { copy: string; capture: string };
  /** SHA-256 of the copy below its front matter, with line ends as `\n`. */
  textChecksum: string;
  /** Reading time in minutes, rounded, at least 1. */
  minutes: number;
}

/** Words per minute: adults read 238 in English non-fiction (Brysbaert 2019); rounded down for dense texts. */
const READING_SPEED = 230;

/** Maximum size of a captured page, as in the import. */
const MOST_MEGABYTES_OF_A_PAGE = 20;

const { shape } = articleSchema;
/** The front matter fields that comparing a draft needs, even if other fields are invalid. */
const draftSchema = z.object({
  title: shape.title.optional().catch(undefined),
  standfirst: shape.standfirst.catch(undefined),
  byline: shape.byline.catch(undefined),
  titleSupplied: z.string().optional(),
  omitted: shape.omitted,
  capture: shape.capture,
});

/** The files of an article’s capture. */
export interface CaptureFiles {
  text?: ContentFile;
  /** The page that the text was made from, if there is one. */
  page?: ContentFile;
}

/**
 * Reads a copy and its capture and compares them.
 * @returns undefined if there are problems, which are added to `problems`, and for a draft that is left out.
 */
export function readArticle(
  article: ContentFile,
  { text: capture, page }: CaptureFiles,
  { problems, drafts = newDrafts(), files }: FileReading,
): Article | undefined {
  const { id, file } = article;
  const reported = problems.length;
  const copy = readTextFile(article.path, file, problems);
  const inCapture: Problem[] = [];
  const captured = capture === undefined ? undefined : readTextFile(capture.path, capture.file, inCapture);
  const pageBytes = page && readBytes(page.path, page.file, inCapture, MOST_MEGABYTES_OF_A_PAGE);
  const madeOf = page && pageBytes && { file: page.file, sha256: sha256(pageBytes) };
  const parts = copy === undefined ? undefined : splitFrontMatter(copy.text, file, problems);
  const yaml = parts === undefined ? undefined : parseYaml(parts.frontMatter, file, 1, problems);
  const isDraft = (yaml?.data as { draft?: unknown } | null | undefined)?.draft === true;
  if (yaml !== undefined && isDraft) {
    if (!drafts.asPublished) drafts.articles.add(id);
    meetDraft(drafts, yaml.data, articleSchema, file, yaml, []);
    if (!drafts.shown) return undefined;
  }
  // A page without its text is reported where the captures are listed.
  if (capture === undefined && page === undefined)
    problems.push({
      file,
      what: `There is no capture content/captures/${id}.txt, so the copy cannot be checked.`,
      todo: 'Put the page as it was captured there, byte for byte.',
    });
  problems.push(...inCapture);
  if (copy === undefined || parts === undefined) return undefined;

  const before = problems.length;
  const provenance = yaml === undefined ? undefined : validate(articleSchema, yaml, file, problems);
  const inFrontMatter = problems.length - before;
  const rendered = renderCopy(parts.body, { file, lineOffset: parts.bodyOffset }, problems);
  if (rendered.rows.length === 0 && problems.length === before + inFrontMatter)
    problems.push({
      file,
      line: parts.bodyOffset + 1,
      what: 'The copy is empty.',
      todo: 'Put the article’s words under the front matter.',
    });
  // A draft’s words are compared even while its front matter is unfinished.
  const compared = provenance ?? (isDraft ? draftSchema.safeParse(yaml?.data).data : undefined);
  const head: Block[] = (['title', 'standfirst', 'byline'] as const).flatMap((kind) => {
    const text = compared?.[kind];
    const line = yaml?.locate([kind]).line ?? 1;
    return text === undefined
      ? []
      : [{ kind, id: kind, text, children: [{ type: 'text', value: text }], line }];
  });
  const body = rendered.rows.flatMap((row) => row.blocks);
  checkIds([...head, ...body], file, problems);
  if (yaml === undefined || compared === undefined || captured === undefined) return undefined;

  const textChecksum = sha256(Buffer.from(parts.body.replaceAll('\r\n', '\n')));
  const recorded = isDraft ? undefined : compared.capture?.copy;
  if (recorded !== undefined && recorded !== textChecksum)
    problems.push({
      file,
      ...yaml.locate(['capture', 'copy']),
      what: 'The copy below the front matter has changed since this checksum was recorded: a word, a link or other formatting.',
      todo: `Undo the change: git diff ${file}. If the copy was wrong and you have compared it with its capture, write “copy: ${textChecksum}”.`,
    });

  const passage = ({ text, line }: Block): CopyPassage => ({ text, line });
  // Skip the comparison if the front matter or the roles are wrong: differences would only repeat that.
  if (problems.length - (isDraft ? inFrontMatter : 0) > reported) return undefined;
  // Skip the comparison if the capture has changed: differences would follow from that.
  if (!checkCapture(compared.capture, { text: captured, page: madeOf }, file, problems)) return undefined;
  const fidelity = compareCopy(
    {
      file,
      captureFile: captured.file,
      capture: captured.text,
      head: head.filter(({ kind }) => kind !== 'title' || compared.titleSupplied === undefined).map(passage),
      body: rendered.rows.flatMap(passagesOf),
      omitted: compared.omitted.map(({ kind, text }, index) => ({
        kind,
        text,
        // Looking it up takes longer than the comparison, and only a difference needs it.
        get line() {
          return yaml.locate(['omitted', index, 'text']).line;
        },
      })),
    },
    problems,
  );
  if (fidelity === undefined || provenance === undefined) return undefined;
  files?.push({ id, file, yaml, data: provenance, schema: articleSchema });
  return {
    ...provenance,
    id,
    file,
    captureFile: captured.file,
    rows: rendered.rows,
    blocks: [...head, ...body],
    links: rendered.links,
    fidelity,
    originals: { copy: copy.bytes, capture: captured.bytes },
    checksums: { copy: copy.sha256, capture: captured.sha256 },
    textChecksum,
    minutes: Math.max(1, Math.round(fidelity.copyWords / READING_SPEED)),
  };
}

/** A title that we supplied cannot be quoted. */
export function citableBlocks(article: Article): Block[] {
  return article.titleSupplied === undefined
    ? article.blocks
    : article.blocks.filter(({ kind }) => kind !== 'title');
}

/** The passages of a row, with the markers of list items. */
export function passagesOf({ kind, blocks, start = 1 }: Row): CopyPassage[] {
  return blocks.map(({ text, line }, index) => ({
    text,
    line,
    ...(kind === 'list' ? { marker: 'bullet' } : kind === 'ordered-list' ? { marker: start + index } : {}),
  }));
}

function checkIds(blocks: readonly Block[], file: string, problems: Problem[]): void {
  const lines = new Map<string, number>();
  for (const { id, line } of blocks) {
    const first = lines.get(id);
    if (id === '')
      problems.push({
        file,
        line,
        what: 'A heading has no letter or digit, so that no address can lead to it.',
        todo: 'Give the passage another role, or list it under “omitted” as a separator.',
      });
    else if (first === undefined) lines.set(id, line);
    else
      problems.push({
        file,
        line,
        what: `This passage and the one on line ${first} would both have the address “#${id}”.`,
        todo: 'A :::photograph has one caption, one ::description and one ::credit.',
      });
  }
}
