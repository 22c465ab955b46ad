import { renderCopy } from '../articles/render-copy.ts';
import { splitFrontMatter } from '../articles/split-front-matter.ts';
import { passagesOf } from '../articles/read-article.ts';
import type { Problem } from '../content/problem.ts';
import { compareCopy } from '../fidelity/compare-copy.ts';
import type { Findings } from './findings.ts';
import type { Omission } from './write-front-matter.ts';

/** A copy before it is written. */
export interface CopyToCheck {
  id: string;
  /** The whole file. */
  article: string;
  /** The capture as text. */
  text: string;
  findings: Findings;
  omitted: readonly Omission[];
}

/** Holds a copy against its capture as the check of the content will, its TODOs apart. */
export function checkImport({ id, article, text, findings, omitted }: CopyToCheck): Problem[] {
  const problems: Problem[] = [];
  const file = `content/articles/${id}.md`;
  const parts = splitFrontMatter(article, file, problems);
  if (parts === undefined) return problems;
  const { rows } = renderCopy(parts.body, { file, lineOffset: parts.bodyOffset, base: '/' }, problems);
  const heads = [
    findings.isTitleSupplied === true ? undefined : findings.title,
    findings.standfirst,
    findings.byline,
  ];
  compareCopy(
    {
      file,
      captureFile: `content/captures/${id}.txt`,
      capture: text,
      head: heads.flatMap((head) => (head === undefined ? [] : [{ text: head.value, line: 2 }])),
      body: rows.flatMap(passagesOf),
      omitted: omitted.map((omission) => ({ ...omission, line: 2 })),
    },
    problems,
  );
  return problems;
}
