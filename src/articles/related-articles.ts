/** Of an article, what tells whether another is on the same regions. */
interface OnRegions {
  regions: readonly string[];
}

/**
 * The articles nearest in time that share a region with one of them, in the order of the list. It looks from the article outwards
 * and stops when it has enough, so that a page costs the same in an archive of any size.
 * @param articles all of them, by date.
 * @param index the article’s place among them.
 * @param most how many at most.
 */
export function relatedArticles<A extends OnRegions>(
  articles: readonly A[],
  index: number,
  most: number,
): { related: A[]; hasMore: boolean } {
  const own = articles[index]?.regions ?? [];
  const found: number[] = [];
  for (let step = 1; step < articles.length && found.length <= most; step++)
    for (const place of [index - step, index + step])
      if (articles[place]?.regions.some((region) => own.includes(region)) === true) found.push(place);
  const nearest = found.slice(0, most).sort((a, b) => a - b);
  return {
    related: nearest.flatMap((place) => articles[place] ?? []),
    hasMore: found.length > most,
  };
}
