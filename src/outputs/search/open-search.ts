import { escapeMarkup } from '../../library/basics/escape-markup.ts';

/**
 * The description from which browsers offer the site as a search engine (OpenSearch 1.1).
 * @param page address of the search page, with origin.
 * @param icon address of the site’s icon, with origin.
 */
export function openSearchDescription(name: string, page: string, icon: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(name)}</ShortName>
  <Description>${escapeMarkup(`Search the articles and statements of ${name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeMarkup(icon)}</Image>
  <Url type="text/html" method="get" template="${escapeMarkup(page)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
