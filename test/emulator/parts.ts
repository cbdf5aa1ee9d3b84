// What the parts of the stand-in share. Runs in the stand-in's process.
import type { Cdp } from './cdp.ts'

export type Handler = (event: object, ...given: unknown[]) => unknown
export type Cancel = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void

export const ipcHandlers = new Map<string, Handler>()
export const schemes = new Map<string, (request: Request) => Promise<Response>>()
export const browser: { cdp?: Cdp; cancel?: Cancel; onAllClosed?: () => void } = {}

/** Chromium knows no app: scheme, so that a host of its own stands for it. */
export const HTTP_ORIGIN = 'http://app.localhost'
export const toApp = (url: string): string => url.replace(HTTP_ORIGIN, 'app://app')
export const toHttp = (url: string): string => url.replace('app://app', HTTP_ORIGIN)
