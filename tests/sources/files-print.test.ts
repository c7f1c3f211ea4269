import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { areSame, printOf } from '../../src/sources/files-print.js'
import { testFolder } from '../making/folder.js'

/** A file that was written a minute ago, and its print. */
function printed(text: string) {
  const path = testFolder()('words.json')
  const file = pathToFileURL(path)
  writeFileSync(path, text)
  const minuteAgo = Date.now() / 1000 - 60
  utimesSync(path, minuteAgo, minuteAgo)
  return { path, files: [file], print: printOf([file]) }
}

describe('areSame', () => {
  it('holds of files that nobody has touched', () => {
    const { files, print } = printed('one')
    expect(areSame(files, print)).toBe(true)
  })

  it('holds of files that were written again as they were, or copied', () => {
    const { path, files, print } = printed('one')
    const later = Date.now() / 1000 + 60
    utimesSync(path, later, later)
    expect(areSame(files, print)).toBe(true)
  })

  it('does not hold of a file of another length, however old it is', () => {
    const { path, files, print } = printed('one')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, 'three')
    utimesSync(path, atime, mtime)
    expect(areSame(files, print)).toBe(false)
  })

  it('does not hold of a file of the same length that was changed', () => {
    const { path, files, print } = printed('one')
    writeFileSync(path, 'two')
    expect(areSame(files, { ...print, taken: print.taken - 1 })).toBe(false)
  })
})
