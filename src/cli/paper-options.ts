import { Option } from 'commander'
import { filterOptions } from './filter-options.js'
import { limitOptions } from './limit-options.js'
import { networkOptions } from './network-options.js'
import {
  catalogueOption,
  councilOption,
  ocrEngineOption,
  ocrOption,
  passwordOptions,
  publishedOption,
  share,
} from './options.js'
import { reviewOption } from './review-flag.js'

/** How papers are read, for each command that reads them and looks for figures. */
export function paperOptions(): Option[] {
  return [
    ...passwordOptions,
    publishedOption,
    councilOption,
    ocrOption,
    ocrEngineOption,
    new Option('--no-second-reading', 'do not re-read figures with the second engine'),
    catalogueOption,
  ]
}

/** The same, and which of the figures are kept, for each command that gives them. */
export function figureOptions(): Option[] {
  return [
    ...paperOptions(),
    new Option('--min-confidence <share>', 'leave out figures below it (0 to 1)').argParser(share),
    new Option('--unlisted', 'also rows and cards whose names are not in the catalogue, under their labels'),
  ]
}

/** The same, what was judged, which figures are asked for, and what reading may take: for each command that shows figures. */
export function shownFigureOptions(): Option[] {
  return [...figureOptions(), reviewOption, ...filterOptions(), ...limitOptions(), ...networkOptions()]
}
