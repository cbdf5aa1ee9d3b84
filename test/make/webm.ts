// What a browser's recorder sends, a piece a second: a webm whose segment and clusters do not know their size. Runs in Node.
import { element, unsignedElement } from '../../electron/core/recording/ebml.ts'

const UNKNOWN = Buffer.from('01ffffffffffffff', 'hex')
const [EBML, SEGMENT, INFO, TRACKS, CLUSTER] = ['1a45dfa3', '18538067', '1549a966', '1654ae6b', '1f43b675']
const openElement = (id: string | undefined) => Buffer.concat([Buffer.from(id ?? '', 'hex'), UNKNOWN])
const idOf = (hex: string | undefined) => Number.parseInt(hex ?? '', 16)

const docType = element(0x4282, Buffer.from('webm'))
const audioTrack = element(
  0xae,
  unsignedElement(0xd7, 1),
  unsignedElement(0x83, 2),
  element(0x86, Buffer.from('A_OPUS')),
)
const videoTrack = element(
  0xae,
  unsignedElement(0xd7, 2),
  unsignedElement(0x83, 1),
  element(0x86, Buffer.from('V_VP8')),
)

type Shape = { readonly video?: boolean; readonly scale?: number }

const headOf = ({ video = false, scale = 1_000_000 }: Shape) =>
  Buffer.concat([
    element(idOf(EBML), docType),
    openElement(SEGMENT),
    element(idOf(INFO), unsignedElement(0x2ad7b1, scale), element(0x4d80, Buffer.from('Prueba'))),
    element(idOf(TRACKS), audioTrack, ...(video ? [videoTrack] : [])),
  ])

const block = (track: number, relativeMs: number, content: string, isKey = true): Buffer => {
  const head = Buffer.from([0x80 | track, 0, 0, isKey ? 0x80 : 0])
  head.writeInt16BE(relativeMs, 1)
  return element(0xa3, head, Buffer.from(content))
}

/** What one second sounds like: its text stands in the clear in the webm. */
export const soundOf = (second: number) => `segundo ${String(second).padStart(4, '0')} de la deliberación`

const clusterOf = (second: number, { video = false }: Shape) =>
  Buffer.concat([
    openElement(CLUSTER),
    unsignedElement(0xe7, second * 1000),
    block(1, 0, soundOf(second)),
    ...(video ? [block(2, 20, `imagen ${second}`, second % 5 === 0)] : []),
    block(1, 500, soundOf(second)),
  ])

/** One piece for each second, the head in the first; cut at another place than where the clusters begin. */
export function recorderPieces(seconds: number, shape: Shape = {}): Buffer[] {
  const clusters = Array.from({ length: seconds }, (_, second) => clusterOf(second, shape))
  const whole = Buffer.concat([headOf(shape), ...clusters])
  const ends = clusters.map((_, index) => {
    const begun = headOf(shape).length + clusters.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0)
    return index === clusters.length - 1 ? begun : begun + 7
  })
  return ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end))
}
