import { basename } from 'node:path';
import type { Article } from '../articles/read-article.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { checkIds, writtenId } from '../content/check-ids.ts';
import { listFiles } from '../content/list-files.ts';
import { readYamlFile } from '../content/read-yaml.ts';
import { paths } from '../paths.ts';
import { REGION_IDS, type RegionId } from '../site.ts';
import { checkRegionFiles } from './check-region-files.ts';
import { regionSchema, type RegionText } from './region-schema.ts';

/** What a region is called, for whoever does not list its articles. */
export interface RegionName {
  id: RegionId;
  name: string;
}

/** A region with what we say of it; its articles in order of time. */
export interface Region extends Omit<RegionText, 'summary' | 'points'> {
  id: RegionId;
  summary: Statement;
  points: (Statement & { id: string })[];
  articles: Article[];
}

/** The regions in the order of the menu. */
export function readRegions({ contentDir, problems, articles, drafts, quotations, wrote }: Desk): Region[] {
  const files = listFiles(contentDir, 'regions', '.yaml', problems);
  checkRegionFiles(files, `${basename(contentDir)}/regions`, problems);
  return REGION_IDS.flatMap((id): Region[] => {
    const listed = files.find((candidate) => candidate.id === id);
    const found = listed === undefined ? undefined : readYamlFile(listed, regionSchema, problems, drafts);
    if (found === undefined) return [];
    const { file, yaml, data } = found;
    checkIds(
      data.points.map(({ id: point }, index) => writtenId(point, file, yaml, ['points', index, 'id'])),
      problems,
    );
    return [
      {
        ...data,
        id,
        summary: wrote<Statement>(
          {
            kind: 'summary',
            href: paths.region(id, 'summary'),
            label: `${data.name}, summary`,
            text: data.summary.text,
            quotations: quotations(data.summary.citations, { file, yaml, path: ['summary', 'citations'] }),
          },
          { file, yaml, path: ['summary', 'text'] },
        ),
        points: data.points.map((point, index) =>
          wrote<Statement & { id: string }>(
            {
              id: point.id,
              draft: point.draft,
              kind: 'key point',
              href: paths.region(id, point.id),
              label: `${data.name} ${point.id.slice(1)}`,
              text: point.text,
              quotations: quotations(point.citations, { file, yaml, path: ['points', index, 'citations'] }),
            },
            { file, yaml, path: ['points', index, 'text'] },
          ),
        ),
        articles: articles.filter((article) => article.regions.includes(id)).reverse(),
      },
    ];
  });
}
