import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { COPIES, type Copies } from '../library/copies/copies.ts';
import { allowedNames } from '../library/reading/nearest-name.ts';
import type { SiteAddress } from '../site.ts';
import { BuildError } from './build-error.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The publisher’s settings. Everything that depends on the environment of a build is here. */
export interface Settings extends SiteAddress {
  /** Whether the site is for the public: `SITE_URL` is set. */
  isPublic: boolean;
  /** The content folder. */
  contentDir: string;
  /** How much of the copies the site shows. */
  copies: Copies;
  /** Whether the publisher has decided that: `COPIES` is set. */
  hasChosenCopies: boolean;
  /** Whether readers can keep the site offline. */
  canBeKept: boolean;
  /** Where readers report errors, with its scheme: `mailto:you@example.org` or `https://example.org/report`. */
  contact: string | undefined;
  /** Time of the build. */
  built: Date;
}

/**
 * Reads the settings:
 * - `SITE_URL`, the origin of its full addresses (default: this machine);
 * - `BASE_PATH`, the folder on that host (default `/`);
 * - `CONTENT_DIR`, the content folder (default: content/);
 * - `COPIES`: `full` (default) shows every copy whole, `excerpts` the passages that the briefing quotes, `off` none;
 * - `OFFLINE`: `on` (default) builds the site with its service worker, `off` with one that removes itself;
 * - `CONTACT`, the mail address or web address for reports of errors (may be missing or empty);
 * - `SOURCE_DATE_EPOCH`, the time of the build (default: now), with which an old build can be reproduced byte for byte.
 * @throws BuildError that names the variable, its value and what it should be.
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 */
export function readSettings(env: Environment): Settings {
  return {
    ...readSiteAddress(env),
    isPublic: env['SITE_URL'] !== undefined,
    contentDir: contentFolder(env),
    copies: readCopies(env['COPIES'] ?? 'full'),
    hasChosenCopies: env['COPIES'] !== undefined,
    canBeKept: readOffline(env['OFFLINE'] ?? 'on'),
    contact: readContact(env['CONTACT'] ?? ''),
    built: readBuildTime(env['SOURCE_DATE_EPOCH']),
  };
}

/** The content folder: `CONTENT_DIR`, or content/. @throws BuildError if the variable is empty. */
export function contentFolder(env: Environment): string {
  const named = env['CONTENT_DIR'];
  if (named === '')
    throw new BuildError(
      'CONTENT_DIR is empty. Set it to a folder with articles/, captures/ and the rest, or unset it to read content/.',
    );
  return resolve(named ?? 'content');
}

/** Reads `SITE_URL` and `BASE_PATH` only, as `readSettings` does. */
export function readSiteAddress(env: Environment): SiteAddress {
  return {
    site: readSiteUrl(env['SITE_URL'] ?? 'http://localhost:4321'),
    base: readBasePath(env['BASE_PATH'] ?? '/'),
  };
}

function readSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new BuildError(
      `SITE_URL is “${value}”, which is no web address. Give the origin alone: SITE_URL=https://briefing.example`,
    );
  if (url.href !== `${url.origin}/`) {
    const base = withSlashes(stepsOf(url.pathname));
    throw new BuildError(
      `SITE_URL is “${value}”, which has more than an origin. Write SITE_URL=${url.origin}${base === '/' ? '' : ` and put the folder into BASE_PATH=${base}`}`,
    );
  }
  return url.origin;
}

function readBasePath(value: string): string {
  const steps = stepsOf(value);
  const isPath = steps.every((step) => /^(?!\.{1,2}$)[\w.~-]+$/.test(step));
  const right = withSlashes(steps);
  if (isPath && value === right) return right;
  throw new BuildError(
    `BASE_PATH is “${value}”. It must be a path of letters, digits, “-”, “_”, “.” and “~”, with a slash at both ends. Write BASE_PATH=${isPath ? right : '/news/briefing/'}`,
  );
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '');
}

function withSlashes(steps: readonly string[]): string {
  return steps.length === 0 ? '/' : `/${steps.join('/')}/`;
}

function readCopies(value: string): Copies {
  const copies = COPIES.find((known) => known === value);
  if (copies !== undefined) return copies;
  throw new BuildError(
    `COPIES cannot be “${value}”. ${allowedNames(value, COPIES)} Write COPIES=full for whole copies.`,
  );
}

function readOffline(value: string): boolean {
  if (value === 'on' || value === 'off') return value === 'on';
  throw new BuildError(
    `OFFLINE is “${value}”. Write OFFLINE=off to build the site without its offline copy, or leave it out (OFFLINE=on) to build it with one.`,
  );
}

function readContact(value: string): string | undefined {
  if (value === '') return undefined;
  const mail = value.replace(/^mailto:/i, '');
  if (isMail(mail)) return `mailto:${mail}`;
  if (isWeb(value)) return new URL(value).href;
  throw new BuildError(
    `CONTACT is “${value}”. It must be a mail address, CONTACT=you@example.org, or a web address, CONTACT=https://example.org/report. It may be left out.`,
  );
}

function isMail(text: string): boolean {
  return z.email().safeParse(text).success;
}

function isWeb(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '';
}

function readBuildTime(seconds: string | undefined): Date {
  if (seconds === undefined) return new Date();
  if (/^\d{1,12}$/.test(seconds)) return new Date(Number(seconds) * 1000);
  throw new BuildError(
    `SOURCE_DATE_EPOCH is “${seconds}”. Write the seconds since 1 January 1970, as SOURCE_DATE_EPOCH=1795737600, or leave it out: the time of the build is used then.`,
  );
}
