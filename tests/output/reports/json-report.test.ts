import { expect, it } from 'vitest'
import { validationSchema } from '../../../schemas/validation.js'
import { jsonReport } from '../../../src/output/reports/json-report.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

it('is the validation itself, one finding a line, as the schema has it', () => {
  const validation = validationWith([findingWith(), findingWith({ id: 'f2', message: hostileText })], {
    known: 1,
  })
  const text = jsonReport(validation, inPipe)
  expect(validationSchema.parse(JSON.parse(text))).toEqual(validation)
  expect(text.split('\n').filter((line) => line.includes('"check"'))).toHaveLength(2)
})
