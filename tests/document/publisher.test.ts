import { describe, expect, it } from 'vitest'
import { councilsIn } from '../../src/document/publisher.js'

describe('councilsIn', () => {
  it('names councils, the most frequent first', () => {
    const texts = [
      'The plan of Westhaven City Council was agreed.',
      'Officers of Westhaven City Council met Eastmoor County Council.',
    ]
    expect(councilsIn(texts, 3)).toEqual(['Westhaven City Council', 'Eastmoor County Council'])
  })

  it.each([
    ['At Upper Vale District Council there were', 'Upper Vale District Council'],
    ['The London Borough of Marsh and Heath has', 'London Borough of Marsh and Heath'],
    ['services of the Royal Borough of Lindon upon Tarn.', 'Royal Borough of Lindon upon Tarn'],
    ['Stoke-by-Water Council', 'Stoke-by-Water Council'],
  ])('%s', (text, name) => {
    expect(councilsIn([text], 1)).toEqual([name])
  })

  it('finds none where a council is not named', () => {
    expect(councilsIn(['The Council agreed. The City Council met. Full Council will decide.'], 3)).toEqual([])
  })
})
