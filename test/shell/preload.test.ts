// The preload exposes the bridge, exactly.
import { expect, it } from 'vitest'
import '../../electron/preload.ts'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { exposed, ipcRenderer } from '../fakes/electron.ts'

const bridge = exposed.get('bridge') as Bridge

it('exposes one object with five members', () => {
  expect([...exposed.keys()]).toEqual(['bridge'])
  expect(Object.keys(bridge).sort()).toEqual(['adopt', 'host', 'invoke', 'onEvent', 'save'])
  expect(bridge.host).toBe('electron')
})

it('sends each call over its channel', async () => {
  await bridge.invoke('app.info', { a: 1 })
  await bridge.adopt(new File(['x'], 'carta.pdf'))
  await bridge.save({ id: 'un-id', name: 'x', size: 1 })
  expect(ipcRenderer.invoke.mock.calls).toEqual([
    ['rpc', 'app.info', { a: 1 }],
    ['adopt', '/picked/carta.pdf'],
    ['save', 'un-id'],
  ])
})

it('hears events until told otherwise', () => {
  const heard: unknown[][] = []
  const off = bridge.onEvent((...given) => void heard.push(given))
  ipcRenderer.emit('event', {}, 'progress', { done: 1 })
  off()
  ipcRenderer.emit('event', {}, 'progress', { done: 2 })
  expect(heard).toEqual([['progress', { done: 1 }]])
})
