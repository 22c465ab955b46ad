import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { paths } from '../../library/basics/paths.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import { fullHref, type SiteAddress } from '../../site.ts';

/** The description from which browsers offer the site as a search engine (OpenSearch 1.1). */
export function openSearchDescription({ name }: Pick<Dossier, 'name'>, site: SiteAddress): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(name)}</ShortName>
  <Description>${escapeMarkup(`Search the articles and statements of ${name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeMarkup(fullHref(paths.favicon, site))}</Image>
  <Url type="text/html" method="get" template="${escapeMarkup(fullHref(paths.search, site))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
