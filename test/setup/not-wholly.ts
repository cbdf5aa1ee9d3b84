// Which files of the rules the unit tests did not run wholly, told beside the tally: the threshold alone names none. Node.
import { relative, sep } from 'node:path'
import { z } from '../../shared/zod.ts'

const measure = z.object({ total: z.number(), covered: z.number() })
const coverageSummary = z.record(z.string(), z.object({ lines: measure, branches: measure }))

/** A line for each file of shared/domain with lines or branches that no test reached. */
export function notWholly(summary: unknown, root: string): string[] {
  return Object.entries(coverageSummary.parse(summary)).flatMap(([path, { lines, branches }]) => {
    const file = relative(root, path).split(sep).join('/')
    const isWhole = lines.covered === lines.total && branches.covered === branches.total
    if (isWhole || !file.startsWith('shared/domain/')) return []
    return `not wholly tested: ${file}: lines ${counts(lines)}, branches ${counts(branches)}`
  })
}

const counts = ({ covered, total }: z.output<typeof measure>) => `${covered} of ${total}`
