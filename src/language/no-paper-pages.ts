/** What a web server or its guard says instead of the page that was asked for. */
export interface NoPaperWords {
  /** Why the page is none, for people. */
  readonly what: string
  /** Matched in the page's title and its text. */
  readonly words: RegExp
}

/** Bot checks and refusals of the services that stand before council sites, by the words that people see. */
export const GUARD_PAGES: readonly NoPaperWords[] = [
  {
    what: 'a bot check (challenge page)',
    words:
      /\b(?:just a moment\.\.\.|checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|human verification|enable javascript and cookies to continue|press (?:&|and) hold|are you a robot|complete the (?:security check|captcha)|pardon our interruption|ddos protection by)/iu,
  },
  {
    what: 'a refusal of the site’s firewall',
    words:
      /\b(?:request unsuccessful\. incapsula incident|attention required! \| cloudflare|sorry, you have been blocked|the requested url was rejected|sucuri website firewall|access denied\W.{0,200}\breference #|the request is blocked|error 1020\b|you don['’]t have permission to access .{0,200} on this server|this request was blocked by)/isu,
  },
]

/** Titles and headings of error pages. */
export const ERROR_TITLE =
  /^\W*(?:(?:error|http(?: status)?|status)\W*)?(?:(?:40[0-9]|410|429|50[0-9])\b|(?:page|file|document|resource) (?:cannot be|could not be|can['’]t be|was not|not) found|not found|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|forbidden|access (?:is )?denied|unauthori[sz]ed|runtime error|server error|internal server error|application error|site (?:is )?under maintenance|our services aren['’]t available|sign in|log ?in)\b/iu

/** Pages of programs that show nothing to a reader without scripts. */
export const NEEDS_SCRIPTS =
  /\b(?:(?:please )?(?:enable|turn on|activate) javascript|javascript (?:is|must be) (?:required|disabled|enabled)|needs? javascript|requires javascript)\b/iu
