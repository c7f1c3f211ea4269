import type { Table } from './model.js'

/**
 * The column among the figures whose labels name those of a column, in place of the labels of the rows: where lists with
 * labels of their own stand side by side. Undefined where the rows name them.
 */
export function listStubOf({ innerStubs, soleStub }: Table, column: number): number | undefined {
  return innerStubs?.findLast((stub) => stub < column && stub !== soleStub)
}
