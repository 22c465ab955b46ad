import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allFeeds, FEED_TYPES, feedFile } from '../outputs/feeds/feed-file.ts';
import { library } from '../outputs/publishing/open-library.ts';
import { createPaths } from '../library/basics/paths.ts';
import { readSiteAddress } from '../site.ts';

export function getStaticPaths() {
  const { feed } = createPaths('/');
  return allFeeds(library()).map((props) => ({
    params: { feed: feed(props.format, props.region).slice(1) },
    props,
  }));
}

/** The articles, or those on a region, as RSS, Atom or JSON Feed. One route: a rest parameter cannot precede a file name. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { format, region },
}) =>
  new Response(feedFile(library(), readSiteAddress(process.env), format, region), {
    headers: { 'Content-Type': `${FEED_TYPES[format]}; charset=utf-8` },
  });
