import { PDFDocument, StandardFonts } from 'pdf-lib'

const sentences = [
  'The number of first-time entrants fell to {n} in 2022/23, which is the lowest number since the service was formed.',
  'There were {n} custodial sentences in 2022/23, and the service expects no more of them in the year that follows.',
  'At the end of March 2023 the council looked after {n} children, most of whom lived with foster carers of its own.',
  'The rate of reoffending is told in the next report, because the cohort is followed for a whole year before it is counted.',
]

/** A report of one page, with these numbers printed in its sentences, to a meeting unless it says something else. */
export async function onePageReport(
  numbers: readonly number[],
  title = 'Youth justice report',
  under = 'Report to the Scrutiny Panel of Derby City Council, 12 September 2023',
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  page.drawText(title, { x: 60, y: 760, size: 16, font })
  page.drawText(under, {
    x: 60,
    y: 735,
    size: 10,
    font,
  })
  sentences.forEach((sentence, index) => {
    const words = sentence.replace('{n}', String(numbers[index] ?? 7)).split(' ')
    const half = Math.ceil(words.length / 2)
    page.drawText(words.slice(0, half).join(' '), { x: 60, y: 690 - index * 50, size: 10, font })
    page.drawText(words.slice(half).join(' '), { x: 60, y: 676 - index * 50, size: 10, font })
  })
  return document.save({ useObjectStreams: false })
}

/** The papers as an agenda pack, with what a meeting system stamps on each page. */
export async function packOf(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const pack = await PDFDocument.create()
  const font = await pack.embedFont(StandardFonts.Helvetica)
  const front = pack.addPage([595, 842])
  front.drawText('Children and Young People Scrutiny Panel', { x: 60, y: 760, size: 16, font })
  front.drawText('Agenda for the meeting on 12 September 2023', { x: 60, y: 730, size: 11, font })
  for (const [index, bytes] of papers.entries()) {
    const paper = await PDFDocument.load(bytes)
    for (const page of await pack.copyPages(paper, paper.getPageIndices())) {
      pack.addPage(page)
      page.drawText(`Page ${pack.getPageCount() + 8}`, { x: 280, y: 18, size: 11, font })
      page.drawText(`Agenda Item ${index + 5}`, { x: 470, y: 815, size: 11, font })
    }
  }
  return pack.save({ useObjectStreams: false })
}
