// What two submissions differ in, said in words. Renderer.
import { matrixText } from '../../../../../shared/text/juror-matrix.ts'

const text = matrixText.compare

/** Of two values, which is higher and by how much. */
export function differenceOf(a: string, first: number | null, b: string, second: number | null): string {
  if (first === null || second === null) return text.unknown
  if (first === second) return text.same
  return first > second ? text.more(first - second, a) : text.more(second - first, b)
}
