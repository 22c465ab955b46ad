import { UnreadableError, type OpenSite } from '../../src/desk/verify/open-site.ts';

/** The files of a site, by their paths in its folder. */
export type SiteFiles = Map<string, Buffer>;

/** A site in memory, to be verified. @param isHosted whether it is sent by a host, which does not list its files. */
export function memorySite(files: SiteFiles, isHosted = false): OpenSite {
  return {
    name: isHosted ? 'https://news.example/news/briefing/' : 'dist',
    isHosted,
    read: (file, most = Infinity) => {
      const content = files.get(file);
      return content === undefined || content.length <= most
        ? Promise.resolve(content)
        : Promise.reject(new UnreadableError(`${file} is larger than ${most} bytes.`));
    },
    files: isHosted ? undefined : () => Promise.resolve([...files.keys()]),
  };
}
