// Acts on what was found: each says exactly which cell reads what, or what stays. Renderer.
import type { PackingFinding } from '../../../../shared/contract/packing-reading.ts'
import type { Correction } from '../../../../shared/contract/packing-sources.ts'
import { type Given, give } from './preparation-store.ts'

type Decisions = Given['decisions']

const isSameCell = (one: Correction, { sheet, cell }: Pick<Correction, 'sheet' | 'cell'>) =>
  one.sheet === sheet && one.cell === cell

/** A later correction of a cell takes the earlier one's place, and holds for what the file says. */
function withCorrection(corrections: readonly Correction[], next: Correction): readonly Correction[] {
  const earlier = corrections.find((one) => isSameCell(one, next))
  return [...corrections.filter((one) => !isSameCell(one, next)), earlier ? { ...next, was: earlier.was } : next]
}

const correctionsOf = (findings: readonly PackingFinding[], textOf: (finding: PackingFinding) => string | undefined) =>
  findings.flatMap((finding) => {
    const { sheet, cell, content: was } = finding
    const now = textOf(finding)
    return cell === null || now === undefined ? [] : [{ sheet, cell, was, now }]
  })

/** Each finding's cell reads what `textOf` says of it. */
export function correct(
  decisions: Decisions,
  findings: readonly PackingFinding[],
  textOf: (finding: PackingFinding) => string | undefined,
): Promise<void> {
  const corrections = correctionsOf(findings, textOf).reduce(withCorrection, decisions.corrections)
  return give({ decisions: { ...decisions, corrections } })
}

export const keep = (decisions: Decisions, findings: readonly PackingFinding[]) =>
  give({ decisions: { ...decisions, standing: [...decisions.standing, ...findings.map(({ id }) => id)] } })

export const undoCorrection = (decisions: Decisions, undone: Pick<Correction, 'sheet' | 'cell'>) =>
  give({
    decisions: { ...decisions, corrections: decisions.corrections.filter((one) => !isSameCell(one, undone)) },
  })

export const undoKeep = (decisions: Decisions, id: string) =>
  give({ decisions: { ...decisions, standing: decisions.standing.filter((left) => left !== id) } })

/** `id` null: the name of the file decides again. */
export function assign(decisions: Decisions, file: string, id: string | null): Promise<void> {
  const { [file]: _, ...others } = decisions.dossiers
  return give({ decisions: { ...decisions, dossiers: id === null ? others : { ...others, [file]: id } } })
}

/** One of several files for a submission: the others are left out. */
export const takeOnly = (decisions: Decisions, file: string, files: readonly string[]) => {
  const others = files.filter((other) => other !== file)
  const out = Object.fromEntries(others.map((other) => [other, '']))
  return give({ decisions: { ...decisions, dossiers: { ...decisions.dossiers, ...out } } })
}

/** Findings of one kind that one act can decide. `option` is the text for each of them; undefined where they differ. */
export type Batch = {
  readonly kind: string
  readonly act: 'accept' | 'keep' | 'answer'
  readonly option?: string
  readonly findings: readonly PackingFinding[]
}

/** Every decision that can be taken for several findings of a kind at once. */
export function batchesOf(findings: readonly PackingFinding[]): readonly Batch[] {
  const kinds = [...Map.groupBy(findings, ({ code }) => code)].filter(([, group]) => group.length > 1)
  return kinds.flatMap(([kind, group]): readonly Batch[] => {
    if (kind === 'region-lima-undecided')
      return (group[0]?.options ?? []).map((option) => ({ kind, act: 'answer', option, findings: group }))
    const proposals = group.filter(({ options, cell }) => options.length === 1 && cell !== null)
    const standing = group.filter(({ mayStand }) => mayStand)
    return [
      ...(proposals.length > 1 ? [{ kind, act: 'accept' as const, findings: proposals }] : []),
      ...(standing.length > 1 ? [{ kind, act: 'keep' as const, findings: standing }] : []),
    ]
  })
}
