// Reading and writing of loopback requests. Runs in the core's process.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { encodeFrame } from '../../shared/contract/frame.ts'

const NO_STORE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

export const sendStatus = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, NO_STORE).end()

export const sendText = (response: ServerResponse, text: string): void =>
  void response.writeHead(200, { ...NO_STORE, 'Content-Type': 'text/plain' }).end(text)

export const sendFrame = (response: ServerResponse, value: unknown): void =>
  void response.writeHead(200, { ...NO_STORE, 'Content-Type': 'application/octet-stream' }).end(encodeFrame(value))

/** Answers with lines that follow one another until the other end goes away. */
export function sendLines(response: ServerResponse): (line: string) => void {
  response.writeHead(200, { ...NO_STORE, 'Content-Type': 'application/x-ndjson' })
  response.write('\n')
  return (line) => void response.write(`${line}\n`)
}

export async function sendFetched(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body === null) response.end()
  // Node's stream type and the one of fetch describe the same object.
  else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response)
}

/** The whole body, or undefined when it has more than `max` bytes. */
export async function readBody(request: IncomingMessage, max: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > max) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
