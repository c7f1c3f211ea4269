/** What each view that the program writes says of itself in its head, so that a folder of papers may hold it. */
export const viewMark = '<meta name="generator" content="council-figures view">'

/** How each plot that the program writes begins, for the same reason. */
export const plotMark = '<svg class="council-figures-plot"'

/** Bytes from the beginning of a page within which the mark of a view stands. */
export const viewMarkReach = 1024

/** Whether the beginning of a web page is that of a view. */
export function isView(beginning: Uint8Array): boolean {
  return Buffer.from(beginning).subarray(0, viewMarkReach).toString('latin1').includes(viewMark)
}

/** Whether the beginning of a picture is that of a plot. */
export function isPlot(beginning: Uint8Array): boolean {
  return Buffer.from(beginning).subarray(0, viewMarkReach).toString('latin1').startsWith(plotMark)
}
