import type { Feature } from 'write-excel-file/universal'
import { sanitizeTextContent as text } from 'write-excel-file/utility'

const file = 'docProps/core.xml'

/** Gives a workbook the title and the language that screen readers say. It holds no clock time. */
export function namedDocument(title: string): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${file}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${file}"/>`,
        },
      },
      write: {
        files: () => ({
          [file]: [
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
            `<dc:title>${text(title)}</dc:title><dc:language>en-GB</dc:language>`,
            '</cp:coreProperties>',
          ].join(''),
        }),
      },
    },
  }
}
