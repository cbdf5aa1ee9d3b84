// How firm the result is, beside the draft: in words, and as a line from the best to the worst place of each. Renderer.
import { useMemo } from 'react'
import { firmnessText as text } from '../../../../../../shared/text/session/board.ts'
import { stabilityText } from '../../../../../../shared/text/stability.ts'
import { Disclosure } from '../../../../kit/Disclosure.tsx'
import { Panel } from '../../../../kit/Layout.tsx'
import { useSession } from '../../../../state/session.ts'
import { type FirmnessRow, firmnessOf, type ModalityStability, stabilities } from './firmness.ts'
import type { Draft } from './use-draft.ts'

export function FirmnessPanel({ draft }: { readonly draft: Draft }) {
  const { state } = useSession()
  const found = useMemo(() => stabilities(state), [state])
  // Who is in it, not with how much: the amounts change with every step of a slider.
  const names = [...draft.base.counted, ...draft.drafted].map(({ submissionId }) => submissionId).join(' ')
  return useMemo(
    () => (
      <Panel title={stabilityText.title}>
        <Modalities found={found} names={names} />
      </Panel>
    ),
    [found, names],
  )
}

type ModalitiesProps = { readonly found: readonly ModalityStability[]; readonly names: string }

function Modalities({ found, names }: ModalitiesProps) {
  const included = new Set(names.split(' '))
  return (
    <>
      <p className="muted small">{stabilityText.lead}</p>
      {found.map((one) => (
        <ModalityFirmness key={one.modalityId} found={one} isIn={(id) => included.has(id)} />
      ))}
    </>
  )
}

type ModalityFirmnessProps = {
  readonly found: ModalityStability
  readonly isIn: (submissionId: string) => boolean
}

function ModalityFirmness({ found, isIn }: ModalityFirmnessProps) {
  const { state } = useSession()
  const { summary, rows, width } = firmnessOf(state, found, isIn)
  const loose = rows.filter(({ reasons }) => reasons.length > 0)
  return (
    <div className="firmness">
      <h3 className="firmness__name">{found.name}</h3>
      <p>{summary}</p>
      <ol className="firmness__rows" aria-label={text.chart(found.name)}>
        {rows.map((row) => (
          <Range key={row.submissionId} row={row} width={width} />
        ))}
      </ol>
      {loose.length > 0 && (
        <Disclosure title={text.why} level={4}>
          <dl className="firmness__reasons small">
            {loose.map(({ submissionId, title, reasons }) => (
              <div key={submissionId}>
                <dt>«{title}»</dt>
                {reasons.map((reason) => (
                  <dd key={reason}>{reason}</dd>
                ))}
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  )
}

type RangeProps = { readonly row: FirmnessRow; readonly width: number }

function Range({ row, width }: RangeProps) {
  const { title, place, best, worst, isIn } = row
  const at = (position: number) => `${((position - 0.5) / width) * 100}%`
  return (
    <li className="firmness__row" data-in={isIn}>
      <span className="firmness__title small">
        {text.row(place, title)} <span className="visually-hidden">{isIn ? text.isIn : text.isOut}</span>
      </span>
      <span className="firmness__line" aria-hidden="true">
        <span
          className="firmness__range"
          style={{ insetInlineStart: at(best), inlineSize: `${((worst - best) / width) * 100}%` }}
        />
        <span className="firmness__place" style={{ insetInlineStart: at(place) }} />
      </span>
      <span className="firmness__words small muted">{text.range(best, worst)}</span>
    </li>
  )
}
