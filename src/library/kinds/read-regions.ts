import { basename } from 'node:path';
import type { Article } from '../copies/read-article.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { checkIds, writtenId } from '../reading/check-ids.ts';
import { listFiles } from '../reading/list-files.ts';
import { readYamlFile } from '../reading/read-yaml.ts';
import { paths } from '../basics/paths.ts';
import { REGION_IDS, type RegionId } from '../../site.ts';
import { checkRegionFiles } from './check-region-files.ts';
import { regionSchema, type RegionText } from './region-schema.ts';

/** A region’s id and name, for code that does not need its articles. */
export interface RegionName {
  id: RegionId;
  name: string;
}

/** A paragraph of a region’s story. */
export interface StoryParagraph extends Statement {
  id: string;
}

/** A key point of a region. */
export interface KeyPoint extends Statement {
  id: string;
  /** Its topic, in a few words. */
  head: string;
}

/** A region with its texts and its articles, in chronological order. */
export interface Region extends Omit<RegionText, 'summary' | 'story' | 'points'> {
  id: RegionId;
  summary: Statement;
  story: StoryParagraph[];
  points: KeyPoint[];
  articles: Article[];
}

/** The regions in the order of the menu. */
export function readRegions(desk: Desk): Region[] {
  const { contentDir, problems, articles, quotations, wrote } = desk;
  const files = listFiles(contentDir, 'regions', '.yaml', problems);
  checkRegionFiles(files, `${basename(contentDir)}/regions`, problems);
  return REGION_IDS.flatMap((id): Region[] => {
    const listed = files.find((candidate) => candidate.id === id);
    const found = listed === undefined ? undefined : readYamlFile(listed, regionSchema, desk);
    if (found === undefined) return [];
    const { file, yaml, data } = found;
    checkIds(
      (['story', 'points'] as const).flatMap((list) =>
        data[list].map(({ id: own }, index) => writtenId(own, file, yaml, [list, index, 'id'])),
      ),
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
            label: `${data.name}, opening`,
            text: data.summary.text,
            quotations: quotations(data.summary.citations, { file, yaml, path: ['summary', 'citations'] }),
          },
          { file, yaml, path: ['summary', 'text'] },
        ),
        story: data.story.map((paragraph, index) =>
          wrote<StoryParagraph>(
            {
              id: paragraph.id,
              kind: 'story',
              href: paths.region(id, paragraph.id),
              label: `${data.name}, story`,
              text: paragraph.text,
              quotations: quotations(paragraph.citations, {
                file,
                yaml,
                path: ['story', index, 'citations'],
              }),
            },
            { file, yaml, path: ['story', index, 'text'] },
          ),
        ),
        points: data.points.map((point, index) =>
          wrote<KeyPoint>(
            {
              id: point.id,
              head: point.head,
              draft: point.draft,
              kind: 'key point',
              href: paths.region(id, point.id),
              label: `${data.name}: ${point.head}`,
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
