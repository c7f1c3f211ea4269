import type { ViewData } from '../view-data.js'

export interface Selected {
  readonly figure: number | null
  readonly paper: number
  readonly page: number
}

/** Which figure and which page are looked at; every part of the view is told of a change. */
export class Selection {
  readonly #data: ViewData
  readonly #told: ((selected: Selected) => void)[] = []
  #selected: Selected

  constructor(data: ViewData) {
    this.#data = data
    this.#selected = { figure: null, paper: 0, page: data.papers[0]?.pages[0]?.number ?? 1 }
  }

  get now(): Selected {
    return this.#selected
  }

  onChange(told: (selected: Selected) => void): void {
    this.#told.push(told)
  }

  figure(figure: number): void {
    const chosen = this.#data.figures[figure]
    if (chosen) this.#set({ figure, paper: chosen.paper, page: chosen.page })
  }

  /** Another page, with no figure chosen; one that there is not is passed over. */
  page(paper: number, page: number): void {
    const pages = this.#data.papers[paper]?.pages ?? []
    if (pages.some(({ number }) => number === page)) this.#set({ figure: null, paper, page })
  }

  #set(selected: Selected): void {
    this.#selected = selected
    for (const told of this.#told) told(selected)
  }
}
