import { expect, it } from 'vitest'
import type { Period } from '../../schemas/period.js'
import { byTime, inTime } from '../../src/series/time-order.js'
import { financialYear, recordWith } from '../making/record.js'

const period = (id: string, kind: Period['kind'], start: string | null, end: string | null): Period => ({
  id,
  kind,
  start,
  end,
})

it('is the order of ends; what ends together goes from sums of years to months, quarters and the year', () => {
  const order = [
    period('', 'none', null, null),
    financialYear(2022),
    period('FY2023/24-Q3', 'quarter', '2023-10-01', '2023-12-31'),
    period('2021-04..2024-03', 'span', '2021-04-01', '2024-03-31'),
    period('2024-03-31', 'day', '2024-03-31', '2024-03-31'),
    period('2024-03', 'month', '2024-03-01', '2024-03-31'),
    period('FY2023/24-Q4', 'quarter', '2024-01-01', '2024-03-31'),
    financialYear(2023),
    period('FY2024/25-YTD', 'financial-year-to-date', '2024-04-01', null),
  ].map((one) => recordWith({ period: one }))
  expect([...order].reverse().sort(byTime)).toEqual(order)
})

it('puts the latest paper’s strongest statement of a point last', () => {
  const early = recordWith({
    id: 'early',
    source: { published: '2023-01-01', paper: `sha256:${'b'.repeat(64)}` },
  })
  const weak = recordWith({ id: 'weak', confidence: 0.5 })
  const strong = recordWith({ id: 'strong' })
  expect([strong, early, weak].sort(inTime)).toEqual([early, weak, strong])
})
