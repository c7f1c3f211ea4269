import robotsParser from 'robots-parser'

/** What a site's robots.txt says to this program. */
export interface RobotsRules {
  allows(url: URL): boolean
  /** Milliseconds that it asks for between two requests; 0 where it asks for none. */
  readonly crawlDelay: number
}

/** The package is CommonJS: its default import is the function itself, where its types say it is a module with one. */
const parse = robotsParser as unknown as typeof robotsParser.default

/** A site without robots.txt has no rules (RFC 9309, 2.3.1.3). */
export const noRules: RobotsRules = { allows: () => true, crawlDelay: 0 }

/** Crawlers must read at least 500 KiB of it (RFC 9309, 2.5); one above this limit counts as not to be had. */
export const ROBOTS_LIMIT = 1_000_000
/** A rule longer than this is cut, which makes it forbid more, not less. */
const LONGEST_LINE = 2000
/** Delays that would make years of papers take years are cut to a minute. */
const LONGEST_DELAY = 60_000

/** @param product the name that its groups are looked up by, without a version */
export function robotsRules(robotsUrl: URL, text: string, product: string): RobotsRules {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.slice(0, LONGEST_LINE))
  const robots = parse(robotsUrl.href, lines.join('\n'))
  const delay = Number(robots.getCrawlDelay(product) ?? 0) * 1000
  return {
    allows: (url) => robots.isAllowed(url.href, product) !== false,
    crawlDelay: delay > 0 ? Math.min(delay, LONGEST_DELAY) : 0,
  }
}
