import { basename } from 'node:path';
import { citableBlocks, type Article } from '../copies/read-article.ts';
import { nearestPassage } from '../citations/nearest-passage.ts';
import { valueAt, valuesIn, type FieldPath } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { hasWords } from '../reading/word-edges.ts';
import { entryOf } from './backing.ts';
import type { Answers, Group } from './answers.ts';
import { problemIn, type OurText } from './finding.ts';

/** The texts in which words in “ ” are looked up. */
interface Sources {
  /** Their name in messages: “an article that this entry cites”. */
  name: string;
  texts: readonly string[];
  /** The same as long texts, the likeliest first: a library may have a thousand articles and three thousand notes. */
  inOrder: readonly string[];
}

/**
 * Checks words in “ ” in our texts: they must be in an article that the entry cites, or in any article if it cites none or the
 * text is a remark. In front matter they must be in the captured page; in a note they may also be in its “read” or “basis”.
 * Words that are in no article need an answer that repeats them.
 */
export function checkQuotedWords(
  texts: readonly OurText[],
  files: readonly ReadFile[],
  articles: readonly Article[],
  answers: Answers,
): Problem[] {
  const textsOf = new Map(
    articles.map((article) => [article.id, citableBlocks(article).map(({ text }) => text)]),
  );
  const anywhere = sources('any article', [...textsOf.values()].flat());
  // A remark may also quote omitted passages and the readings of notes.
  const remarkable = sources(anywhere.name, [
    ...anywhere.texts,
    ...articles.flatMap(({ omitted }) => omitted.map(({ text }) => text)),
    ...files.flatMap(({ data }) =>
      valuesIn(data).flatMap(([path, value]) => (path.at(-1) === 'read' ? [String(value)] : [])),
    ),
  ]);

  const textsIn = (ids: readonly string[]): string[] => ids.flatMap((id) => textsOf.get(id) ?? []);
  const sourcesOf = ({ read, path, ours }: OurText): Sources => {
    const own = articles.find(({ file }) => file === read.file);
    if (own !== undefined)
      return sources(
        'its captured page',
        [...own.blocks, ...own.omitted].map(({ text }) => text),
      );
    const { citations = [], basis } = entryOf(read.data, path);
    const cited = Array.isArray(citations)
      ? citations.map((citation) => String(valueAt(citation, ['article'])))
      : [];
    if (ours === 'remark') {
      const beside = path.at(-1) === 'says' ? quotesIn(String(basis)) : [];
      // A note is most likely to quote the article that it is on.
      const near = [basename(read.file, '.yaml'), ...cited].map((id) => textsIn([id]).join('\n'));
      return { ...remarkable, inOrder: [...beside, ...near, ...remarkable.inOrder] };
    }
    return cited.length === 0 ? anywhere : sources('an article that this entry cites', textsIn(cited));
  };

  return texts.flatMap((our) => {
    const { text, path, read } = our;
    if (our.ours === 'unchecked') return [];
    const stray = strayQuotationMark(text);
    if (stray !== undefined)
      return problemIn(
        our,
        stray,
        `The quotation mark ${stray} has no partner here.`,
        'Put the words of a source between “ and ”; only between these two may other quotation marks be.',
      );
    const run = /[\p{L}\p{N}]“|”[\p{L}\p{N}]/u.exec(text)?.[0];
    if (run !== undefined)
      return problemIn(
        our,
        run,
        `There is no space between a quotation mark and the word beside it: ${run}.`,
        'Put a space outside of the marks.',
      );
    const quotes = quotesIn(text);
    if (quotes.length === 0) return [];
    const place = sourcesOf(our);
    return quotes
      .filter((words) => !isIn(words, place.inOrder) && !isAnswered(words, read, path, answers))
      .map((words) =>
        problemIn(
          our,
          words,
          `The words “${words}” are not in ${place.name}.`,
          `${whereElse(words, place, anywhere)} If they are no article’s words, say whose they are: “because: “${words}” is …”.`,
        ),
      );
  });
}

function sources(name: string, texts: readonly string[]): Sources {
  return { name, texts, inOrder: [texts.join('\n')] };
}

/** The words in “ ” of a text; nested quotations are not listed. */
function quotesIn(text: string): string[] {
  return [...text.matchAll(/“([^“”]*)”/g)].map(([, words = '']) => words);
}

/** A quotation mark without a partner or other than “ and ”; inside quoted words any mark is allowed. */
function strayQuotationMark(text: string): string | undefined {
  return /["“”„‟«»‘]/.exec(text.replace(/“[^“”]*”/g, ''))?.[0];
}

/** Whether texts contain certain whole words, ignoring case at the beginning and a full stop or comma at the end. */
function isIn(words: string, texts: readonly string[]): boolean {
  const bare = words.replace(/[.,]$/, '');
  const [first, rest] = [bare.charAt(0), bare.slice(1)] as const;
  const forms = new Set([words, bare, first.toLowerCase() + rest, first.toUpperCase() + rest]);
  // Long texts are searched once for what all forms share.
  return texts.some((text) => text.includes(rest) && [...forms].some((form) => hasWords(form, text)));
}

/** Whether an answer in a group around a text repeats the words. */
function isAnswered(words: string, read: ReadFile, path: FieldPath, answers: Answers): boolean {
  return [...path.keys()].some((length) => {
    const group: Group = { file: read.file, path: path.slice(0, length) };
    const answer = valueAt(read.data, [...group.path, 'because']);
    return typeof answer === 'string' && answer.includes(`“${words}”`) && answers.take(group) !== undefined;
  });
}

function whereElse(words: string, { texts }: Sources, anywhere: Sources): string {
  if (isIn(words, anywhere.inOrder)) return 'Another article has them: cite that one, or take the marks out.';
  const near = nearestPassage(
    words,
    texts.map((text, index) => ({ id: String(index), text })),
  );
  return near === undefined
    ? 'Write words that are there, exactly so, or take the marks out.'
    : `The nearest are “${near.text}”: write them exactly so, or take the marks out.`;
}
