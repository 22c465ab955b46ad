import type { SitePath } from '../../site.ts';
import { paths } from '../basics/paths.ts';
import { checkCitation } from '../citations/citation.ts';
import type { Correction } from '../citations/statement.ts';
import type { Reading } from '../citations/desk.ts';
import { listFiles } from '../reading/list-files.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import { readYamlFile } from '../reading/read-yaml.ts';
import { checkReadings } from './check-readings.ts';
import { notesSchema, type Note, type NoteText } from './note-schema.ts';

/**
 * The notes of every article, by its id, in the order of the text. Titles that we supplied can have notes too.
 * @param corrections of notes, by address.
 */
export function readNotes(
  reading: Reading,
  corrections: ReadonlyMap<SitePath, readonly Correction[]>,
): Map<string, Note[]> {
  const { contentDir, problems, articles, broken, drafts, bound } = reading;
  const notes = new Map<string, Note[]>();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const files = listFiles(contentDir, 'notes', '.yaml', problems)
    // The notes on a draft are left out with it.
    .filter(({ id }) => drafts.shown || !drafts.articles.has(id))
    .flatMap((file) => readYamlFile(file, notesSchema, reading) ?? []);
  for (const { id, file, yaml, data } of files) {
    if (broken.has(id)) continue;
    const article = byId.get(id);
    if (article === undefined) {
      const todo = `A file of notes is named like its article. ${allowedNames(
        id,
        articles.map((known) => known.id),
      )}`;
      problems.push({ file, what: `There is no article “${id}”.`, todo });
      continue;
    }
    // All words of this article, including a supplied title; other articles are not searched.
    const blocks = new Map([[id, article.blocks]]);
    const found = data.flatMap((written, index): Note[] => {
      const note = { ...written, corrections: corrections.get(paths.article(id, written.id)) };
      const at = (field: string) => ({ file, ...yaml.locate([index, field]) });
      const bind = ({ quote, occurrence }: NoteText): void => {
        bound.push({ kind: 'note', article: id, quote, occurrence, where: () => at('quote') });
      };
      if (note.omitted) {
        if (!article.omitted.some(({ text }) => text.includes(note.quote)))
          problems.push({
            ...at('quote'),
            what: `The words “${note.quote}” are not in a passage that ${id} omits.`,
            todo: 'Copy them from “omitted” in the front matter, or take “omitted: true” out.',
          });
        bind(note);
        return [{ ...note, place: undefined }];
      }
      const citation = { article: id, quote: note.quote, occurrence: note.occurrence };
      const located = checkCitation(citation, blocks, () => at('quote'), problems);
      if (located === undefined) return [];
      // A title that we supplied is not in the capture.
      if (located.place.block.kind !== 'title' || article.titleSupplied === undefined) bind(note);
      return [{ ...note, place: located.place }];
    });
    const index = new Map(data.map((note, at) => [note.id, at]));
    checkReadings(
      found,
      ({ id: note, for: wrong }) => ({
        file,
        ...yaml.locate([index.get(note) ?? 0, wrong === undefined ? 'quote' : 'for']),
      }),
      problems,
    );
    const order = new Map(article.blocks.map((block, index) => [block.id, index]));
    const rank = ({ place }: Note): number =>
      place === undefined ? Infinity : (order.get(place.block.id) ?? 0) * 1e6 + place.start;
    notes.set(
      id,
      found.sort((a, b) => rank(a) - rank(b) || Number(a.id.slice(1)) - Number(b.id.slice(1))),
    );
  }
  return notes;
}
