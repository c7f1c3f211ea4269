/** What follows a digit and is neither punctuation nor a unit, an ordinal or a plural: a digit that was cut, or misread. */
export const STRANGE_AFTER_DIGITS =
  /\d(?!(?:k|m|bn|mn?|p{1,2}|pts?|st|nd|rd|th|s|am|pm)\b)[^\d\s.,:;/%+()'’"“”*–—-]/iu
