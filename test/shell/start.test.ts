// The desktop app from its start to its end, with the shell's real code on a stand-in for Electron.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { isOurs } from '../../electron/hardening.ts'
import { serveIpc } from '../../electron/hosts/ipc.ts'
import { start } from '../../electron/main.ts'
import { createProjector } from '../../electron/projector-window.ts'
import { operations } from '../../shared/contract/operations.ts'
import { app, BrowserWindow, dialog, displays, handlers, ipcMain, state } from '../fakes/electron.ts'

const dir = mkdtempSync(join(tmpdir(), 'acta-shell-'))
let core: Core

beforeAll(async () => {
  vi.stubEnv('ACTA_DATA_DIR', dir)
  const started = await start()
  if (started === undefined) throw new Error('the app did not start')
  core = started
})

afterAll(async () => {
  await core.close()
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

function firstWindow(): BrowserWindow {
  const [window] = BrowserWindow.all
  if (window === undefined) throw new Error('no window')
  return window
}

const frame = (url = 'app://app/', parent: unknown = null) => ({
  sender: firstWindow().webContents,
  senderFrame: { url, parent },
})

const ask = (channel: string, event: unknown, ...given: unknown[]) =>
  (async () => handlers.get(channel)?.(event, ...given))()

function makeFile(name: string, content = 'hola') {
  const path = join(dir, name)
  writeFileSync(path, content)
  return path
}

const served = () => ({
  core,
  ipcMain: ipcMain as never,
  dialog: dialog as never,
  windowOf: (event: { sender: unknown }) => BrowserWindow.fromWebContents(event.sender) as never,
  documentsDir: () => dir,
  isOurs,
})

describe('start', () => {
  it('sets every lock before Electron is ready', () => {
    expect(state.order.at(-1)).toBe('ready')
    expect(state.order[0]).toBe('path userData')
    expect(state.order).toEqual(expect.arrayContaining(['single-instance', 'sandbox', 'schemes', 'crash-reporter']))
  })

  it('keeps the browser’s own files apart from the data', () => {
    expect(app.setPath).toHaveBeenCalledWith('userData', join(dir, 'electron'))
  })

  it('opens one window on the app’s page, and shows it when it can be seen', () => {
    expect(BrowserWindow.all).toHaveLength(1)
    expect(firstWindow().loadURL).toHaveBeenCalledExactlyOnceWith('app://app/')
    expect(firstWindow().show).not.toHaveBeenCalled()
    firstWindow().emit('ready-to-show')
    expect(firstWindow().show).toHaveBeenCalledOnce()
  })

  it('gives way to the app that is already open', async () => {
    state.hasLock = false
    expect(await start()).toBeUndefined()
    expect(app.quit).toHaveBeenCalledOnce()
    state.hasLock = true
  })

  it('does not touch data that another app holds, and says so', async () => {
    expect(openDataDir(dir)).toEqual({ ok: false, error: 'in-use' })
    expect(await start()).toBeUndefined()
    expect(dialog.showErrorBox).toHaveBeenCalledWith(expect.any(String), expect.stringContaining('ya está abierta'))
  })
})

describe('calls', () => {
  it('answers the app’s own page', async () => {
    expect(await ask('rpc', frame(), 'app.info', {})).toMatchObject({ ok: true, value: { host: 'electron' } })
    expect(await ask('rpc', frame(), '__proto__', {})).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  it.each(['rpc', 'adopt', 'save'])('answers nobody else on %s', async (channel) => {
    await expect(ask(channel, frame('https://evil.example/'))).rejects.toThrow('refused sender')
    await expect(ask(channel, frame('app://app/', {}))).rejects.toThrow('refused sender')
    await expect(ask(channel, { ...frame(), senderFrame: null })).rejects.toThrow('refused sender')
  })

  it('adopts a picked file, but no text that is not one', async () => {
    expect(await ask('adopt', frame(), makeFile('a.pdf'))).toMatchObject({
      ok: true,
      value: { name: 'a.pdf', size: 4 },
    })
    for (const path of ['', undefined, 7, join(dir, 'falta'), dir])
      expect(await ask('adopt', frame(), path)).toEqual({ ok: false, error: 'unreadable' })
  })

  it('saves where the user says', async () => {
    const adopted = (await ask('adopt', frame(), makeFile('b.pdf'))) as { value: { id: string } }
    const to = join(dir, 'guardado.pdf')
    const save = () => ask('save', frame(), adopted.value.id)
    expect(await save()).toEqual({ ok: true, value: 'cancelled' })
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: to })
    expect(await save()).toEqual({ ok: true, value: 'saved' })
    expect(readFileSync(to, 'utf8')).toBe('hola')
    // Copied, and read back.
    const told = (done: number) => ['event', 'progress', { task: 'save', done, total: 8, label: '' }]
    expect(firstWindow().webContents.sent.splice(-2)).toEqual([told(4), told(8)])
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(dir, 'falta', 'x.pdf') })
    expect(await save()).toMatchObject({ ok: false, error: { code: 'file-drive-gone', facts: { file: 'x.pdf' } } })
    expect(await ask('save', frame(), 'otro')).toMatchObject({ ok: false, error: { code: 'file-gone' } })
  })
})

describe('while it runs', () => {
  it('comes to the front and takes the file when it is started again', async () => {
    await ask('rpc', frame(), 'app.opened', {})
    const path = makeFile('entrega.matriz')
    app.emit('second-instance', {}, ['/usr/bin/acta-jurado', '--flag.matriz', path, makeFile('otra.txt')])
    expect(firstWindow().focus).toHaveBeenCalledOnce()
    await vi.waitFor(() =>
      expect(firstWindow().webContents.sent).toEqual([
        ['event', 'file-opened', expect.objectContaining({ name: 'entrega.matriz' })],
      ]),
    )
  })

  it('takes a file that the system hands over', async () => {
    const preventDefault = vi.fn()
    app.emit('open-file', { preventDefault }, makeFile('reunion.sesion'))
    expect(preventDefault).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(JSON.stringify(firstWindow().webContents.sent)).toContain('reunion.sesion'))
  })

  it('restores a minimized window', () => {
    firstWindow().isMinimized.mockReturnValueOnce(true)
    app.emit('activate')
    expect(firstWindow().restore).toHaveBeenCalledOnce()
  })

  it('recovers from a crashed page, but not for ever', () => {
    const crash = (reason: string) => firstWindow().webContents.emit('render-process-gone', {}, { reason })
    crash('clean-exit')
    expect(firstWindow().webContents.reload).not.toHaveBeenCalled()
    for (let times = 0; times < 5; times++) crash('crashed')
    expect(firstWindow().webContents.reload).toHaveBeenCalledTimes(3)
  })

  describe('the wall', () => {
    const refusedSender = (reply: Promise<unknown>) => expect(reply).rejects.toThrow('refused sender')
    const wall = () => BrowserWindow.all[1]
    const asWall = () => ({ sender: wall()?.webContents, senderFrame: { url: 'app://app/', parent: null } })

    it('has no window while nobody may open it: the room is asked first', async () => {
      const reply = await ask('rpc', frame(), 'session.openProjector', { contestId: 'cdc-2025' })
      expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } })
      expect(BrowserWindow.all).toHaveLength(1)
    })

    it('is one window of our own page, whole on the second display', () => {
      displays.push({ id: 2, bounds: { x: 1366, y: 0, width: 1024, height: 768 } })
      const projector = createProjector((listener) => {
        listener('projector-wanted', { contestId: 'cdc 2025' })
        listener('projector-wanted', { contestId: 'cdc 2025' })
        listener('session-changed', { contestId: 'cdc 2025' })
        listener('progress', {})
        return () => undefined
      })
      expect(BrowserWindow.all).toHaveLength(2)
      expect(wall()?.loadURL).toHaveBeenLastCalledWith('app://app/#/proyeccion/cdc%202025')
      expect(wall()?.options).toMatchObject({ x: 1366, fullscreen: true, webPreferences: { sandbox: true } })
      expect(wall()?.webContents.sent).toEqual([['event', 'session-changed', { contestId: 'cdc 2025' }]])
      // As every page: it opens no window itself.
      expect(wall()?.webContents.openHandler?.()).toEqual({ action: 'deny' })
      const sender = asWall().sender as never
      const allowed = Object.keys(operations).filter((operation) => projector.mayAsk(sender, operation))
      expect(allowed).toEqual(['app.idle', 'session.projector'])
      expect(projector.mayAsk(sender, null)).toBe(false)
      expect(projector.mayAsk(firstWindow().webContents as never, 'session.act')).toBe(true)
      expect(BrowserWindow.all.map((window) => projector.isDesk(window as never))).toEqual([true, false])
      projector.close()
      expect(wall()?.isClosed).toBe(true)
      BrowserWindow.all.pop()
      displays.pop()
    })

    it('gets an answer to one question only, and no file', async () => {
      serveIpc({ ...served(), mayAsk: (_sender, operation) => operation === 'session.projector' })
      for (const operation of Object.keys(operations).filter((name) => name !== 'session.projector'))
        await refusedSender(ask('rpc', frame(), operation, {}))
      await refusedSender(ask('adopt', frame(), makeFile('c.pdf')))
      await refusedSender(ask('save', frame(), 'x'))
      expect(await ask('rpc', frame(), 'session.projector', { contestId: 'otro' })).toMatchObject({
        error: { refusal: { code: 'contest-unknown' } },
      })
      serveIpc({ ...served(), mayAsk: () => true })
    })
  })

  describe('a window that closes', () => {
    const sent = () => firstWindow().webContents.sent
    const leave = (isSaved: boolean) => ask('rpc', frame(), 'app.leave', { isSaved })
    beforeEach(() => {
      sent().length = 0
      dialog.showMessageBox.mockClear()
      vi.useFakeTimers()
      return () => void vi.useRealTimers()
    })

    it('waits for the page’s last words, asks for them once, and stays where a person says so', async () => {
      firstWindow().close()
      firstWindow().close()
      expect(sent()).toEqual([['event', 'closing', {}]])
      expect(firstWindow().isClosed).toBe(false)
      await leave(false)
      await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce())
      expect(firstWindow().isClosed).toBe(false)
    })

    it('asks a person where the page does not answer, and a late answer changes nothing', async () => {
      firstWindow().close()
      await vi.advanceTimersByTimeAsync(2_999)
      expect(dialog.showMessageBox).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(dialog.showMessageBox).toHaveBeenCalledOnce()
      await leave(true)
      expect(firstWindow().isClosed).toBe(false)
    })

    it('closes at once when everything is saved, or when a person says so', async () => {
      firstWindow().close()
      dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
      await leave(false)
      await vi.waitFor(() => expect(firstWindow().isClosed).toBe(true))
    })
  })

  it('ends only after the core has closed', async () => {
    app.emit('window-all-closed')
    const preventDefault = vi.fn()
    app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(0))
    const reopened = openDataDir(dir)
    expect(reopened.ok).toBe(true)
    if (reopened.ok) reopened.value.close()
  })
})
