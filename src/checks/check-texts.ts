/** Every check that findings can come from. */
export const checkIds = [
  'table-total',
  'parts-of-total',
  'sum-over-time',
  'shares-to-hundred',
  'ratio',
  'share-of-counts',
  'implied-population',
  'change',
  'difference',
  'product',
  'average',
  'grim',
  'bound',
  'direction',
  'superlative',
  'period',
  'conflict',
  'restatement',
  'cut-off',
] as const
export type CheckId = (typeof checkIds)[number]

export interface CheckText {
  /** A few words, as a heading. */
  readonly title: string
  /** What is compared with what, for a reader who knows the paper and not the tool. */
  readonly explanation: string
  /** The reading that makes it a warning instead of an error; null where there is none. */
  readonly otherReading: string | null
}

/** What each check is called, what it does, and its section in the docs. A check without its texts does not compile. */
export const checkTexts: { readonly [Id in CheckId]: CheckText & { readonly docs: `docs/checks.md#${Id}` } } =
  {
    'table-total': {
      title: 'A total of a table does not follow from its lines',
      explanation:
        'A row or column that is called a total is compared with the sum of the lines that it totals. Rounded parts make the sum an interval; counts are exact.',
      otherReading:
        'The line totals something else than the lines beside it, such as people who are counted once although they stand in several lines.',
      docs: 'docs/checks.md#table-total',
    },
    'parts-of-total': {
      title: 'Parts do not add up to their total',
      explanation:
        'The members of a dimension (sex, age, postcode …) that are published together are compared with the figure for all of them.',
      otherReading: 'The members are not all published, or somebody stands in two of them.',
      docs: 'docs/checks.md#parts-of-total',
    },
    'sum-over-time': {
      title: 'Periods do not add up to the longer one',
      explanation:
        'Periods that follow one another and fill a longer one are compared with the figure for the longer one.',
      otherReading:
        'Figures of distinct people count each person once over the whole time, or a period was revised.',
      docs: 'docs/checks.md#sum-over-time',
    },
    'shares-to-hundred': {
      title: 'Shares do not add up to a hundred',
      explanation:
        'Where the lines of a table share out a whole, each line must come to 100 % within the rounding of its parts.',
      otherReading: 'A share is left out of the line.',
      docs: 'docs/checks.md#shares-to-hundred',
    },
    ratio: {
      title: 'A rate or share does not follow from its counts',
      explanation:
        'A rate or share is compared with the quotient of the counts that the paper prints for the same area, time and group. Pooled rates and means of yearly rates are both accepted over several years.',
      otherReading: 'The counts are those of another cohort than the rate.',
      docs: 'docs/checks.md#ratio',
    },
    'share-of-counts': {
      title: 'A percentage does not follow from the counts beside it',
      explanation:
        'A percentage that is printed with its part and its whole is compared with their quotient.',
      otherReading: null,
      docs: 'docs/checks.md#share-of-counts',
    },
    'implied-population': {
      title: 'A rate does not follow from its count',
      explanation:
        'A count and its rate imply a population. All such pairs of one paper speak of the same children, so a pair whose population stands far from the median of the others is wrong in its count or in its rate.',
      otherReading: null,
      docs: 'docs/checks.md#implied-population',
    },
    change: {
      title: 'A change does not follow from its two ends',
      explanation:
        'A rise or fall that is printed with both of its ends is compared with them, relative to the first one. Where the ends are percentages, points are accepted too.',
      otherReading: 'The sentence speaks of another change than the one whose ends stand beside it.',
      docs: 'docs/checks.md#change',
    },
    difference: {
      title: 'A difference does not follow from its terms',
      explanation:
        'Net changes are compared with those who came and went, and stocks with the stock before them and the flows in between.',
      otherReading: 'One of the figures is of another day, or counts something else.',
      docs: 'docs/checks.md#difference',
    },
    product: {
      title: 'A product does not follow from its factors',
      explanation: 'A cost is compared with the number of units and the price of one.',
      otherReading: 'The price changed within the period.',
      docs: 'docs/checks.md#product',
    },
    average: {
      title: 'An average lies outside of what it averages',
      explanation:
        'Whatever the weights, an average over several periods lies between the lowest and the highest of their own figures.',
      otherReading: 'The average is of another group than the figures of the periods.',
      docs: 'docs/checks.md#average',
    },
    grim: {
      title: 'No whole number gives this percentage',
      explanation:
        'A percentage of a small number of people can only be one of few values (the GRIM test): 45 % of 8 children is none.',
      otherReading: 'The percentage is of another number than the one printed beside it.',
      docs: 'docs/checks.md#grim',
    },
    bound: {
      title: 'A figure exceeds what bounds it',
      explanation:
        'Some figures cannot exceed others: a part its total, reoffenders their cohort, filled places all places. The catalogue also says which values are possible at all.',
      otherReading: 'The two figures are of different days or groups, or printed in another unit.',
      docs: 'docs/checks.md#bound',
    },
    direction: {
      title: 'The words and the figures go in different directions',
      explanation: 'A word of rise or fall that leads two values is compared with the values.',
      otherReading: 'The word is said of something else in the sentence.',
      docs: 'docs/checks.md#direction',
    },
    superlative: {
      title: 'Another month is lower or higher than the one called so',
      explanation:
        'The lowest or highest month of a stated time is compared with the months that the paper prints.',
      otherReading: 'The figure is of another month than the one assumed.',
      docs: 'docs/checks.md#superlative',
    },
    period: {
      title: 'A time that cannot be',
      explanation:
        'Observed figures cannot be of a time after the paper was published, and nothing is compared with itself.',
      otherReading: 'One of the two dates is a misprint that changes no figure.',
      docs: 'docs/checks.md#period',
    },
    conflict: {
      title: 'The same figure is printed with two values',
      explanation:
        'Text and tables, summary and body are compared where they state the same metric for the same area, time and group.',
      otherReading: 'One of the two places is of another day, or counts something else.',
      docs: 'docs/checks.md#conflict',
    },
    restatement: {
      title: 'Another paper prints another value',
      explanation:
        'Figures of several papers are compared. Later papers revise earlier ones; a break in method or comparator group is named where a paper says so.',
      otherReading: 'The figure was revised in between.',
      docs: 'docs/checks.md#restatement',
    },
    'cut-off': {
      title: 'Digits are cut off instead of rounded',
      explanation:
        'Some figures of this paper follow only if the digits behind the last printed one are cut off. They are accepted; this is said once a paper.',
      otherReading: 'A percentage was taken as what another one leaves of a hundred.',
      docs: 'docs/checks.md#cut-off',
    },
  }
