/** How parts of a summary are dressed. The words are the same in every style. */
export interface Style {
  heading(text: string): string
  faint(text: string): string
  good(text: string): string
  warning(text: string): string
  bad(text: string): string
}

const asIs = (text: string): string => text

export const plainStyle: Style = { heading: asIs, faint: asIs, good: asIs, warning: asIs, bad: asIs }
