import type { BreadcrumbList, WithContext } from 'schema-dts';
import { fullHref, type SiteAddress, type SitePath } from '../../site.ts';

/** A step of a breadcrumb trail; the last is the page itself and has no address. */
export interface TrailStep {
  name: string;
  href?: SitePath;
}

/** A page’s breadcrumb trail for search engines (schema.org). */
export function breadcrumbList(steps: readonly TrailStep[], site: SiteAddress): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(href !== undefined && { item: fullHref(href, site) }),
    })),
  };
}
