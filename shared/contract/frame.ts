// Loopback wire format: [u32 length, big-endian][JSON][bytes…]. Runs in the core and in the renderer.
// In the JSON each Uint8Array is {"$bytes":[offset,length]}, counted from the end of the JSON.

import { utf8Bytes, utf8Text } from '../exchange/utf8.ts'

const LENGTH_BYTES = 4

/** One frame for any value of JSON types and Uint8Array; `undefined` travels as null. */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let size = 0
  const hoist = (_key: string, item: unknown): unknown => {
    if (!(item instanceof Uint8Array)) return item
    const offset = size
    parts.push(item)
    size += item.length
    return { $bytes: [offset, item.length] }
  }
  const json = utf8Bytes(JSON.stringify(value, hoist) ?? 'null')
  return joined(json, parts, size)
}

function joined(json: Uint8Array, parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(LENGTH_BYTES + json.length + size)
  new DataView(frame.buffer).setUint32(0, json.length)
  frame.set(json, LENGTH_BYTES)
  let at = LENGTH_BYTES + json.length
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

/** The value of a frame. Throws on a frame that `encodeFrame` did not make: both ends are ours. */
export function decodeFrame(frame: Uint8Array): unknown {
  const jsonLength = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0)
  const bodyAt = LENGTH_BYTES + jsonLength
  if (bodyAt > frame.length) throw new RangeError('frame is shorter than its JSON')
  const json = utf8Text(frame.subarray(LENGTH_BYTES, bodyAt))
  if (json === undefined) throw new TypeError('the JSON of a frame is UTF-8')
  const body = frame.subarray(bodyAt)
  return JSON.parse(json, (_key, item: unknown) => (isPlace(item) ? sliced(body, item.$bytes) : item))
}

type Place = { readonly $bytes: readonly [offset: number, length: number] }

const isPlace = (item: unknown): item is Place =>
  typeof item === 'object' && item !== null && '$bytes' in item && Array.isArray(item.$bytes)

function sliced(body: Uint8Array, [offset, length]: Place['$bytes']): Uint8Array {
  if (offset + length > body.length) throw new RangeError('frame is shorter than its bytes')
  return body.slice(offset, offset + length)
}
