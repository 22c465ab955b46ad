import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Nodes } from 'hast';
import rehypeSlug from 'rehype-slug';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = globSync(['README.md', 'content/*.md', '.github/**/*.md', 'src/**/*.md'], { cwd: ROOT });
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
const toHtml = remark().use(remarkRehype).use(rehypeSlug).freeze();

/** Links and pictures of a document, and the anchors of its headings. */
interface Parts {
  targets: string[];
  anchors: string[];
}

function partsOf(document: string): Parts {
  const parts: Parts = { targets: [], anchors: [] };
  const look = (node: Nodes): void => {
    if (node.type === 'element') {
      const { href, src, id } = node.properties;
      parts.targets.push(...[href, src].filter((value) => typeof value === 'string'));
      if (typeof id === 'string') parts.anchors.push(id);
    }
    if ('children' in node) node.children.forEach(look);
  };
  look(toHtml.runSync(toHtml.parse(readFileSync(join(ROOT, document), 'utf8'))));
  return parts;
}

for (const document of DOCUMENTS) {
  const text = readFileSync(join(ROOT, document), 'utf8');

  test(`every relative link in ${document} leads to a file or folder, and to a heading where it names one`, () => {
    for (const target of partsOf(document).targets.filter((address) => !/^[a-z]+:/.test(address))) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      assert.ok(existsSync(join(ROOT, file)), `${document}: ${target} leads nowhere.`);
      if (anchor !== undefined)
        assert.ok(partsOf(file).anchors.includes(anchor), `${document}: ${file} has no heading #${anchor}.`);
    }
  });

  test(`every command and every file of the code that ${document} names exists`, () => {
    for (const [command, name = ''] of text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g))
      assert.ok(Object.hasOwn(scripts, name), `${document}: package.json has no script for “${command}”.`);
    for (const [, path = ''] of text.matchAll(/`((?:src|tests|\.config)\/[\w./-]+)`/g))
      assert.ok(existsSync(join(ROOT, path)), `${document}: there is no ${path}.`);
  });
}
