import { Option } from 'commander'

/** `--review`, for each command that gives figures. */
export const reviewOption = new Option(
  '--review <file>',
  'leave out what was judged wrong in this review (see `yjs review`)',
)
