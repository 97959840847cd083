// Titles of pages, which say more than what the article is called.

/** A title of some length, a separator, and what is left: "Why the shop closed - Topic Center". */
const SITE_NAME = /^(.{12,}?)\s*(?:\s[-–—»]+\s|[|_]|::).*$/u;

/** A page's title without the name of its site behind it. */
export const withoutSiteName = (title: string): string => SITE_NAME.exec(title)?.[1] ?? title;
