// Pages are drawn one after another, the nearest first; what scrolled away never begins.
import { expect, it } from 'vitest'
import { createDrawQueue } from '../../renderer/src/viewer/draw-queue.ts'

function queueAround(read: () => number) {
  const drawn: string[] = []
  const ends = new Map<number, PromiseWithResolvers<void>>()
  const queue = createDrawQueue((page) => Math.abs(page - read()))
  const add = (page: number) =>
    queue.add(page, () => {
      drawn.push(`${page}`)
      const end = Promise.withResolvers<void>()
      ends.set(page, end)
      return { done: end.promise, cancel: () => drawn.push(`${page} cancelled`) }
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    add,
    drawn,
    settle,
    end: (page: number) => ends.get(page)?.resolve(),
    break: (page: number) => ends.get(page)?.reject(new Error('damaged')),
  }
}

it('takes the nearest page first, one at a time', async () => {
  let read = 5
  const { add, drawn, settle, end } = queueAround(() => read)
  for (const page of [3, 4, 5, 6]) add(page)
  await settle()
  expect(drawn).toEqual(['5'])
  read = 3
  end(5)
  await settle()
  expect(drawn).toEqual(['5', '3'])
})

it('never begins what was taken out, cancels what runs, and goes on after a page that is broken', async () => {
  const { add, drawn, settle, break: breakPage } = queueAround(() => 1)
  const takeFirst = add(1)
  const takeSecond = add(2)
  add(3)
  await settle()
  takeSecond()
  takeFirst()
  breakPage(1)
  await settle()
  expect(drawn).toEqual(['1', '1 cancelled', '3'])
})
