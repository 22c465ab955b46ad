import { paths } from '../../library/basics/paths.ts';
import { capitalised } from '../../library/basics/wording.ts';
import { inMarks } from '../../library/citations/in-marks.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import { sourceName, textElsewhere } from '../../library/copies/describe-article.ts';
import { citableBlocks, type Article } from '../../library/copies/read-article.ts';
import type { Library } from '../../library/library.ts';
import { erratumOf } from '../../library/notes/errata.ts';
import { inheritedNotes } from '../../library/notes/inherited-notes.ts';
import type { Note } from '../../library/notes/note-schema.ts';
import { wrongWords } from '../../library/notes/wrong-words.ts';
import type { QuotablePassage, QuotableTexts } from '../../library/search/quotable.ts';

/** The words that a pasted quotation is compared with: the passages that the site shows, and our statements. */
export function quotableTexts({ articles, notes, shown, copies, statements }: Library): QuotableTexts {
  return {
    isWhole: copies === 'full',
    ours: statements.map(({ href, label, text }) => ({ id: href, label, text })),
    articles: articles.map((article) =>
      citableBlocks(article).map((block): QuotablePassage | null => {
        if (!shown.get(article.id)?.has(block.id)) return null;
        const place = { block, start: 0, end: block.text.length };
        const errors = inheritedNotes({ place }, notes.get(article.id) ?? []);
        return {
          id: paths.article(article.id, block.id),
          label: `${sourceName(article)}, ${passageName(block)}`,
          text: block.text,
          isAltered: article.rewritten,
          remarks: [
            ...(article.rewritten ? [{ ...alterationOf(article), start: 0, end: place.end }] : []),
            ...errors.map((note) => remarkOf(article, note)),
          ],
        };
      }),
    ),
  };
}

type Remark = NonNullable<QuotablePassage['remarks']>[number];

function alterationOf(article: Article): Pick<Remark, 'says' | 'name' | 'href'> {
  const here = { name: 'where it comes from', href: paths.article(article.id, 'provenance') };
  const { name, href } = textElsewhere(article) ?? here;
  return { says: `Altered copy. ${article.alteration ?? ''}`, name: capitalised(name), href };
}

function remarkOf(article: Article, note: Note): Remark {
  const { lead, wrong, shouldBe, read, remarks } = erratumOf(note);
  const reading = read === undefined ? '' : ` ${shouldBe} “${read}”.`;
  return {
    start: wrongWords(note)?.start ?? 0,
    end: wrongWords(note)?.end ?? 0,
    says: [lead && `${lead}.`, `${inMarks(wrong)}:${reading}`, ...remarks].filter(Boolean).join(' '),
    name: 'Editor’s note',
    href: paths.article(article.id, note.id),
  };
}
