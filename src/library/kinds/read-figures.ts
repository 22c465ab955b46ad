import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { checkIds, writtenId, type WrittenId } from '../reading/check-ids.ts';
import { readYamlFolder } from '../reading/read-yaml.ts';
import { paths } from '../basics/paths.ts';
import { figuresSchema, type FigureText } from './figure-schema.ts';

/** A figure or claim of an article. */
export interface Figure extends Statement, Omit<FigureText, 'citations'> {
  kind: 'figure';
}

/** All figures in the order of the files. */
export function readFigures(desk: Desk): Figure[] {
  const { problems, quotations, wrote } = desk;
  const ids: WrittenId[] = [];
  const figures = readYamlFolder('figures', figuresSchema, desk).flatMap(({ file, yaml, data }) => {
    ids.push(...data.map(({ id }, index) => writtenId(id, file, yaml, [index, 'id'])));
    return data.map(({ citations, ...figure }, index) =>
      wrote<Figure>(
        {
          ...figure,
          kind: 'figure',
          href: paths.figures(figure.id),
          label: `Claims: ${figure.topic}`,
          text: [figure.value, figure.what].filter((part) => part !== undefined).join(' '),
          quotations: quotations(citations, { file, yaml, path: [index, 'citations'] }),
        },
        { file, yaml, path: [index, 'what'] },
      ),
    );
  });
  checkIds(ids, problems);
  return figures;
}
