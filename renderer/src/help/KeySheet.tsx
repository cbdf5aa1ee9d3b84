// The keys: those of the screen as it is, in a dialog, and all of them as a page of the help. Renderer.
import { useState } from 'react'
import { type KeyLine, keyLines, keyLists, shownKeys, keySheetText as text } from '../../../shared/text/keys.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { boundKeys } from '../kit/use-keys.ts'
import './help.css'

/** The lists are read once: under the dialog no key holds. */
export function KeySheetDialog({ onClose }: { readonly onClose: () => void }) {
  const [lists] = useState(boundKeys)
  return (
    <Dialog title={text.title} isOpen onClose={onClose} size="large">
      <p className="muted">{text.note}</p>
      <div className="key-lists">
        {lists.map((list) => (
          <KeyListView key={list.title} {...list} />
        ))}
      </div>
    </Dialog>
  )
}

export const KeyPage = () => (
  <>
    <h2 tabIndex={-1}>{text.allTitle}</h2>
    <p className="muted">{text.note}</p>
    <div className="key-lists">
      {Object.values(keyLists).map((list) => (
        <KeyListView key={list.title} title={list.title} lines={keyLines(list, () => true)} />
      ))}
    </div>
  </>
)

type KeyListViewProps = { readonly title: string; readonly lines: readonly KeyLine[] }

function KeyListView({ title, lines }: KeyListViewProps) {
  return (
    <section className="key-list">
      <h3>{title}</h3>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does} className="key-list__line">
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Three or more that do the same are told by the first and the last. */
function Keys({ keys }: { readonly keys: readonly string[] }) {
  const [first = '', ...others] = keys
  const last = others.at(-1)
  return (
    <>
      <Combination name={first} />
      {last !== undefined && (
        <>
          {` ${others.length > 1 ? text.upTo : text.between} `}
          <Combination name={last} />
        </>
      )}
    </>
  )
}

const Combination = ({ name }: { readonly name: string }) => (
  <span className="nowrap">
    {shownKeys(name).map((key, at) => (
      <span key={key}>
        {at > 0 && ' + '}
        <kbd>{key}</kbd>
      </span>
    ))}
  </span>
)
