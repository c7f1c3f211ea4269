import { InvalidArgumentError, Option } from 'commander'

/** Ends of names that are those of files of figures: a folder of such a name is never what is meant. */
const fileEnds = /\.(?:csv|tsv|xlsx?|ods|parquet|json|ndjson|html?|pdf|svg)$/i

const standardOutput = 'Standard output is where -f prints; name a place for files.'

/** `-o` of a command that writes files into a folder. */
export function folderOutput(description: string): Option {
  return new Option('-o, --output <folder>', description).argParser((text: string) => folderOf(text))
}

/** `-o` of a command that writes files into a folder, or one file of figures. */
export function folderOrFileOutput(description: string): Option {
  return new Option('-o, --output <place>', description).argParser((text: string) =>
    fileKind(text) === null
      ? folderOf(text, ', or a workbook like figures.xlsx or a file like figures.parquet')
      : text,
  )
}

/** `-o` of a command that writes files into a folder, or one Parquet file. */
export function folderOrParquetOutput(description: string): Option {
  return new Option('-o, --output <place>', description).argParser((text: string) =>
    fileKind(text) === 'parquet' ? text : folderOf(text, ', or a file like series.parquet'),
  )
}

/** `-o` of a command that writes pictures into a folder, or one of them. */
export function folderOrPictureOutput(description: string): Option {
  return new Option('-o, --output <place>', description).argParser((text: string) =>
    isPicture(text) ? text : folderOf(text, ', or a picture like figure.svg'),
  )
}

/** `-o` of a command that writes one file. */
export function fileOutput(description: string): Option {
  return placeOutput('<file>', description)
}

/** `-o` of a command that writes one page, or a folder of them. */
export function viewOutput(description: string): Option {
  return placeOutput('<place>', description)
}

function placeOutput(place: string, description: string): Option {
  return new Option(`-o, --output ${place}`, description).argParser((text: string) => {
    if (text === '-') throw new InvalidArgumentError('It cannot be printed; name a file.')
    return text
  })
}

/** Whether `-o` names one picture and not a folder. */
export function isPicture(output: string): boolean {
  return /\.svg$/i.test(output)
}

/** What kind of file of figures `-o` names; null where it is a folder. */
export function fileKind(output: string): 'xlsx' | 'parquet' | null {
  if (/\.xlsx$/i.test(output)) return 'xlsx'
  return /\.parquet$/i.test(output) ? 'parquet' : null
}

function folderOf(text: string, or = ''): string {
  if (text === '-') throw new InvalidArgumentError(standardOutput)
  const [end] = fileEnds.exec(text) ?? []
  if (end !== undefined)
    throw new InvalidArgumentError(
      `Name a folder${or}; a file that ends in ${end} is not written. For a folder of that name write ${text}/.`,
    )
  return text
}
