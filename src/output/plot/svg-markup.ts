import { printable } from '../printable.js'

/** Markup that is made here and nowhere else: what comes from a paper becomes text of it, or is escaped in an attribute. */
export type Markup = string & { readonly markup: unique symbol }

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with its content; attributes that are `undefined` are left out, numbers are cut to hundredths. */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? shortNumber(value) : String(value))}"`,
    )
    .join('')
  const inner = content.join('')
  return (inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`) as Markup
}

/** Words of anybody as text: nothing in them is markup, and nothing reorders the line. */
export function words(text: string): Markup {
  return escaped(text) as Markup
}

/** Our own rules of style, which hold no words of papers. */
export function styleRules(rules: string): Markup {
  return `<style>${rules}</style>` as Markup
}

/** A number of a drawing in as few digits as the eye can tell. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Signs that XML takes in no form at all, beside those that `printable` removes. */
const noXml = /[\ufffe\uffff\p{Surrogate}]/gu

function escaped(text: string): string {
  return printable(text)
    .replace(noXml, '\ufffd')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
