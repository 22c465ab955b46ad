import { paths } from '../../library/basics/paths.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import { sourceName, textElsewhere } from '../../library/copies/describe-article.ts';
import { citableBlocks, type Article } from '../../library/copies/read-article.ts';
import type { Block } from '../../library/copies/render-copy.ts';
import type { Library } from '../../library/library.ts';
import { erratumOf } from '../../library/notes/errata.ts';
import { isQuotedWithItsWords } from '../../library/notes/inherited-notes.ts';
import type { Note } from '../../library/notes/note-schema.ts';
import { wrongWords } from '../../library/notes/wrong-words.ts';
import type { QuotablePassage, QuotableTexts } from '../../library/search/quotable.ts';

/** The passages that a pasted quotation is compared with: those whose words the site shows, and our statements. */
export function quotableTexts({ articles, notes, shown, copies, statements }: Library): QuotableTexts {
  return {
    isWhole: copies === 'full',
    ours: statements.map(({ href, label, text }) => ({ id: href.slice(1), label, text })),
    articles: articles.map((article) => {
      const own = notes.get(article.id) ?? [];
      return citableBlocks(article).map((block) =>
        shown.get(article.id)?.has(block.id) ? quotablePassage(article, block, own) : null,
      );
    }),
  };
}

function quotablePassage(article: Article, block: Block, notes: readonly Note[]): QuotablePassage {
  const { id, alteration } = article;
  const elsewhere = textElsewhere(article);
  return {
    id: paths.article(id, block.id).slice(1),
    text: block.text,
    label: `${sourceName(article)}, ${passageName(block)}`,
    ...(alteration !== undefined && { alteration: { says: alteration, ...(elsewhere && { elsewhere }) } }),
    notes: notes.filter(isQuotedWithItsWords).flatMap((note) => {
      const wrong = wrongWords(note);
      if (wrong?.block !== block) return [];
      const href = paths.article(id, note.id).slice(1);
      return [{ start: wrong.start, end: wrong.end, says: saysOf(note), href }];
    }),
  };
}

/** A note in one line: “Wrong person. “Muster”: should be “row”.” */
function saysOf(note: Note): string {
  const { lead, wrong, shouldBe, read, remarks } = erratumOf(note);
  const reading = read === undefined ? '' : ` ${shouldBe} “${read}”.`;
  return [...(lead === undefined ? [] : [`${lead}.`]), `“${wrong}”:${reading}`, ...remarks].join(' ');
}
