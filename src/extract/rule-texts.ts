/** What each rule that types a figure goes by, in a sentence for people. */
const RULES: Readonly<Record<string, string>> = {
  level: 'a quantity with the name of what it measures beside it',
  'same-subject': 'a quantity that goes on about what the sentence before spoke of',
  'from-level': 'where a change began or ended: “from A to B”',
  'part-of': 'a part and its whole: “A (B%) of the C …”',
  'of-these': 'a part of what was counted before: “Of those …”',
  bracketed: 'a figure in brackets right behind another: “A (B per 10,000)”',
  listed: 'an entry of a list, under the words that introduce it',
  threshold: 'a limit stated for the metric',
  rank: 'a place in an order: “3rd highest of 10”',
  'change-amount': 'by how much the metric changed',
  'survey-item': 'the share of those asked who gave an answer',
  'table-cell': 'a cell of a table, named by its labels and by the words around the table',
  'table-cell-split': 'a part in the brackets of a cell, in the order that the header lists them',
  'unlisted-row': 'a row whose name is not in the catalogue, under its label',
  'unlisted-card': 'a card whose name is not in the catalogue, under its title',
}

/** The meaning of a record's `source.rule`; the rule's own name when nobody has described it. */
export function ruleText(rule: string): string {
  return RULES[rule] ?? rule
}

export const describedRules: readonly string[] = Object.keys(RULES)
