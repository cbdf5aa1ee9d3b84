// The bridge between page and core. Runs in the sandboxed renderer, in its own world; may require nothing but electron.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/contract/bridge.ts'

const bridge = {
  host: 'electron',
  invoke: (operation, input) => ipcRenderer.invoke('rpc', operation, input),
  onEvent(listener) {
    const heard = (_event: IpcRendererEvent, name: string, data: unknown) => listener(name, data)
    ipcRenderer.on('event', heard)
    return () => void ipcRenderer.off('event', heard)
  },
  adopt: (file: File) => ipcRenderer.invoke('adopt', webUtils.getPathForFile(file)),
  save: (file) => ipcRenderer.invoke('save', file.id),
} satisfies Bridge

contextBridge.exposeInMainWorld('bridge', bridge)
