import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that occur only in the drafts, one for each. */
export const DRAFT_WORDS = [
  ...['Draftarticle', 'Draftshort', 'Draftnote', 'Draftanswer', 'Draftownnote', 'Draftevent', 'Draftfigure'],
  ...['Draftperson', 'Draftquestion', 'Draftpoint'],
];

const ID = 'a-draft-of-fog';
const CITED = 'citations: [{ article: lamps-at-the-crossing, quote: The river was calm. }]';
const OWN = `citations: [{ article: ${ID}, quote: Fog came to the crossing. }]`;

/**
 * Adds a draft of every kind to the fixture library: an article with its sentence, answer and note, and entries of each kind, some of
 * which quote it. Each is in its own file if the content has a file per entry, otherwise at the end of an existing one.
 */
export function addDrafts(contentDir: string): void {
  const write = (file: string, text: string): void => {
    writeFileSync(join(contentDir, file), text);
  };
  const append = (file: string, text: string): void => {
    appendFileSync(join(contentDir, file), `\n${text}\n`);
  };
  const copy = readFileSync(join(contentDir, 'articles/winter-timetable.md'), 'utf8');
  write(
    `articles/${ID}.md`,
    copy
      .replace('---\n', '---\ndraft: true\n')
      .replace(/^about: .*$/m, "about: 'TODO: what this is. Draftarticle'")
      .replace(/^(?:title|titleSupplied): .*\n/gm, '')
      .replace(/^ {2}basis: .*$/m, '  basis: None.')
      .replace('authors: []', 'title: Draft of fog\nauthors: []')
      .replace(/[^-]*$/, '\n\nFog came to the crossing.\n'),
  );
  write(`captures/${ID}.txt`, 'Draft of fog\n\nFog came to the crossing.\n');
  append('in-short.yaml', `- { article: ${ID}, text: Draftshort says that fog came., ${OWN} }`);
  write(
    `notes/${ID}.yaml`,
    '- { id: n1, quote: Fog came, grade: E, says: Draftnote., basis: None., confidence: low }\n',
  );
  append(
    'notes/winter-timetable.yaml',
    '- { id: n9, draft: true, quote: The depot is open, grade: E, says: Draftownnote., basis: None., confidence: low }',
  );
  for (const question of ['1-lamps-alight', '2-crossing-open'])
    append(`questions/${question}.yaml`, `  - { article: ${ID}, answer: Draftanswer knows of fog., ${OWN} }`);
  append(
    'events/spring.yaml',
    `- { id: fog, draft: true, date: 2031-03, region: belarus, kind: forecast, what: Draftevent of fog., dated: public record, basis: March 2031., ${OWN} }`,
  );
  write(
    'events/drafts.yaml',
    `- { id: more-fog, draft: true, date: 2030-03, region: kursk, kind: event, what: Draftevent of more., dated: public record, basis: March 2030., ${CITED} }\n`,
  );
  append(
    'figures/claims.yaml',
    `- { id: fogs, draft: true, topic: Fog, region: belarus, what: Draftfigure, attribution: no source, ${OWN} }`,
  );
  write(
    'profiles/fog.yaml',
    `name: Draftperson\ntype: person\nrole: A fog.\nspellings: [Fog]\ndraft: true\n${OWN}\n`,
  );
  write(
    'questions/3-fog.yaml',
    `id: q3\ndraft: true\nquestion: Draftquestion?\narticles: [lamps-at-the-crossing, ${ID}]\nagree: No.\ndiffer: No.\npositions:\n` +
      `  - { article: lamps-at-the-crossing, answer: Calm., ${CITED} }\n  - { article: ${ID}, answer: Fog., ${OWN} }\n`,
  );
  append(
    'regions/kursk.yaml',
    `  - { id: k9, draft: true, head: Fog, text: Draftpoint says that fog came., ${OWN} }`,
  );
}
