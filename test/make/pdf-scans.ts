// Scanned pages as offices keep them: a JPEG 2000 and a JBIG2 picture. Runs in Node.
import type { PdfImage } from './pdf.ts'

/** A red ground with a blue field in its middle, made with OpenJPEG. */
export const jpxScan: PdfImage = {
  width: 96,
  height: 64,
  filter: 'JPXDecode',
  bytes: Buffer.from(
    'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAQAAAAGAAAwcHAAAAAAAPY29scgEAAAAAABAAAAD3anAyY/9P/1EALwAAAAAAYAAAAEAAAAAAAAAAAAAAAGAAAABAAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAAUEBAAA/1wAI0J3IHbwdvB2wG8AbwBu4GdQZ1BnaFAFUAVQR1fTV9NXYv9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUuNP+QAAoAAAAAAGAAAf+Tx8AoAk7C1SbHxhQIj57SK8fGFAiZ4xDtx8wSPgDhEBQJybwPyx4UtYDHxBIcHDggFMUTNhBQBhQNodGAHVwnOs9+gKGIH5nIX4CAgICAgICAgP/Z',
    'base64',
  ),
}

const WIDTH = 64
const HEIGHT = 64

/** Black at the left half, white at the right: one MMR-coded generic region (ISO/IEC 14492, 6.2.6 and 7.4.6). */
export const jbig2Scan: PdfImage = {
  width: WIDTH,
  height: HEIGHT,
  filter: 'JBIG2Decode',
  bytes: Buffer.concat([
    segment(0, 48, Buffer.concat([u32(WIDTH), u32(HEIGHT), u32(0), u32(0), Buffer.from([0, 0, 0])])),
    segment(1, 38, Buffer.concat([u32(WIDTH), u32(HEIGHT), u32(0), u32(0), Buffer.from([0, 1]), mmrLines()])),
  ]),
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** On page 1, refers to no other segment. */
function segment(id: number, type: number, data: Buffer): Buffer {
  return Buffer.concat([u32(id), Buffer.from([type, 0, 1]), u32(data.length), data])
}

/**
 * ITU-T T.6: the first line in horizontal mode (001), a white run of 0 (00110101) and a black one of 32 (000001101010),
 * then V0 (1) at its end; each line after it V0 for both changes and for the end.
 */
function mmrLines(): Buffer {
  const first = '001' + '00110101' + '000001101010' + '1'
  const bits = first + '111'.repeat(HEIGHT - 1)
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  return Buffer.from((padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
