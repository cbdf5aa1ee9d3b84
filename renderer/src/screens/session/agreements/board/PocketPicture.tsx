// The pockets as bars of the awards that take from them, told apart by pattern, mark and words; exact beneath. Renderer.
import { formatSoles } from '../../../../../../shared/text/format.ts'
import { inWords, boardText as text } from '../../../../../../shared/text/session/board.ts'
import { Disclosure } from '../../../../kit/Disclosure.tsx'
import { Icon } from '../../../../kit/icons.tsx'
import type { Pocket, PocketPart } from './pockets.ts'

export function PocketPicture({ pockets }: { readonly pockets: readonly Pocket[] }) {
  return (
    <section className="pockets" aria-label={text.pockets}>
      <div className="pockets__bars">
        {pockets.map((pocket) => (
          <PocketBar key={pocket.id} pocket={pocket} />
        ))}
      </div>
      <div className="pockets__foot">
        <ul className="pockets__legend" aria-hidden="true">
          {(['voted', 'drafted', 'left'] as const).map((kind) => (
            <li key={kind}>
              <span className="pocket__swatch" data-kind={kind} /> {text.legend[kind]}
            </li>
          ))}
        </ul>
        <Disclosure title={text.users} level={2}>
          <div className="pockets__bars">
            {pockets.map(({ id, label, parts }) => (
              <div key={id}>
                <p className="pocket__name">{label}</p>
                <Users parts={parts} />
              </div>
            ))}
          </div>
        </Disclosure>
      </div>
    </section>
  )
}

function PocketBar({ pocket }: { readonly pocket: Pocket }) {
  const { label, capacityCentimos, leftCentimos, left, parts } = pocket
  const isOver = leftCentimos < 0
  return (
    <div className="pocket" {...(isOver ? { 'data-over': true } : {})}>
      <p className="pocket__head">
        <span className="pocket__name">{label}</span> <span>{formatSoles(capacityCentimos)}</span>
      </p>
      <div className="pocket__track" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.submissionId}
            className="pocket__part"
            data-kind={part.counted ? 'voted' : 'drafted'}
            style={{ flexGrow: part.centimos }}
          >
            <span className="pocket__mark">{part.mark}</span>
          </span>
        ))}
        <span className="pocket__part" data-kind="left" style={{ flexGrow: Math.max(0, leftCentimos) }} />
      </div>
      <p className="pocket__left">
        {isOver && <Icon name="error" />} {left}
      </p>
      <p className="pocket__words muted small">{inWords(leftCentimos)}</p>
    </div>
  )
}

function Users({ parts }: { readonly parts: readonly PocketPart[] }) {
  if (parts.length === 0) return <p className="muted small">{text.nobody}</p>
  return (
    <ul className="pocket__users small">
      {parts.map(({ submissionId, mark, title, centimos, counted }) => (
        <li key={submissionId}>{text.use(mark, title, formatSoles(centimos), stateOf(counted))}</li>
      ))}
    </ul>
  )
}

const stateOf = (counted: PocketPart['counted']): string =>
  counted ? (counted.isOpen ? text.underVote(counted.number) : text.voted(counted.number)) : ''
