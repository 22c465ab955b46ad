import type { BreadcrumbList, WithContext } from 'schema-dts';

/** A step of a breadcrumb trail; the last is the page itself and has no address. */
export interface TrailStep {
  name: string;
  href?: string;
}

/** A page’s breadcrumb trail for search engines (schema.org). @param site origin of the addresses. */
export function breadcrumbList(steps: readonly TrailStep[], site: string): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(href !== undefined && { item: new URL(href, site).href }),
    })),
  };
}
