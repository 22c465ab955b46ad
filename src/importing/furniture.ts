import type { OmissionKind } from './piece.ts';

/**
 * Phrases by which pages give away what is not their article, English ones. The first that fits a line decides. They hold
 * for whole lines: a paragraph that merely speaks of such things is longer.
 */
const PHRASES: readonly [OmissionKind, RegExp][] = [
  ['separator', /^[-–—_*·•=~\s]+$/],
  ['file name', /^(?:[0-9a-f]{16,}|[\w-]+\.(?:jpe?g|png|gif|webp|avif))$/i],
  ['reading time and date', /^\d+[- ]min(?:ute)?s?(?: of)? read/i],
  ['reading time and date', /^(?:(?:published|posted|updated|last updated|last modified)\b[^.]*\d{4}\b)/i],
  ['newsletter', /\b(?:sign up|subscribe)\b.*\b(?:newsletter|e-?mail|briefing)/i],
  ['newsletter', /^(?:stay up[- ]to[- ]date with|get (?:our|the) .* in your inbox|sign up\b)/i],
  ['paywall', /\b(?:already a subscriber|cancel any ?time|free trial|unlimited access|ad-free)\b/i],
  [
    'paywall',
    /\blimit of (?:\w+ )?free articles?|^to (?:read the full|continue reading)|^subscribe\b|^annual access\b/i,
  ],
  ['paywall', /^(?:only )?[$€£]\d[\d.,]* (?:per|a) (?:week|month|year)\b/i],
  [
    'comment form',
    /^(?:leave a (?:comment|reply)|post a comment|write a comment|join the (?:conversation|discussion)|cancel reply)\b/i,
  ],
  [
    'comment form',
    /^(?:(?:no|\d+) (?:responses?|comments?|repl(?:y|ies))(?: yet)?|comments?(?: \(\d+\))?)$/i,
  ],
  ['comment form', /\be-?mail address will not be published\b|\brequired fields are marked\b/i],
  [
    'related story',
    /^(?:more (?:from|on|about|stories)|related(?: (?:articles?|stories|posts|topics|content))?:?$|you (?:may|might) also like|recommended|most (?:read|popular)|read next|up next|don['’]t miss)\b/i,
  ],
  ['related story', /^keep reading\b.{0,20}$/i],
  [
    'source line',
    /^(?:read|see) the (?:original|full) (?:article|story|version)\b|^(?:source|via):? \S|^(?:this (?:article|story) )?(?:was )?(?:originally|first) (?:published|appeared)\b/i,
  ],
  ['licence line', /\bcreative commons\b|^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i],
  ['advertisement', /^(?:advertisements?|sponsored(?: content)?|promoted)$/i],
  [
    'navigation',
    /^(?:the latest|latest(?: news)?|(?:scroll|back) to (?:the )?top|menu|home|search|share(?: this.*)?|print|sign in|log in|skip to .*|listen|save|follow|open in app|facebook|twitter|x|whatsapp|telegram|e-?mail|copy link|next|previous)$/i,
  ],
];

/** Words and characters that a line of furniture has at most. */
const LONGEST = { words: 30, characters: 400 };

/** What kind of furniture a line is by its own words; undefined where they say nothing. */
export function furnitureByWords(text: string): OmissionKind | undefined {
  if (text.length > LONGEST.characters || text.split(/\s+/).length > LONGEST.words) return undefined;
  return PHRASES.find(([, phrase]) => phrase.test(text))?.[0];
}

/** Names of elements, classes and ids by which pages give away their parts; the innermost that fits decides. */
const PARTS: readonly [OmissionKind, RegExp][] = [
  ['newsletter', /newsletter|subscribe|sign-?up/i],
  ['paywall', /paywall|regwall|meter(?:ed|ing)?\b|piano/i],
  ['comment form', /comment|disqus|respond/i],
  [
    'related story',
    /related|recommend|more-(?:from|stories|on)|read-?(?:next|more)|most-(?:read|popular)|trending|teaser/i,
  ],
  ['advertisement', /\bad(?:s|vert\w*)?\b|sponsor|promo/i],
  ['author card', /\bauthor|\bbio\b|byline/i],
  ['reading time and date', /^time$|\bdate|timestamp|published|reading-?time/i],
  ['licence line', /copyright|licen[cs]e/i],
  ['section label', /kicker|eyebrow|rubric|category|\btags?\b/i],
  [
    'navigation',
    /^(?:nav|header|footer|button|form)$|\bnav|menu|breadcrumb|share|social|masthead|\bfooter|\bheader|skip/i,
  ],
];

/**
 * What kind of furniture an element holds by its name, class or id; undefined where they say nothing.
 * @param names of one element: its tag name, then its classes and id.
 */
export function furnitureByNames(names: readonly string[]): OmissionKind | undefined {
  return PARTS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
}
