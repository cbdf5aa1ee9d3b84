// The one list of what is open, by sheet and row; arrows go through it. Renderer.
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import type { PackingFinding } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Icon, type IconName } from '../../../kit/icons.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'

const text = stepText.problems
/** A list whose columns were taken wrong has a finding in every cell; what is decided makes room for the next. */
const MOST_SHOWN = 300

type FindingListProps = {
  readonly findings: readonly PackingFinding[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

export function FindingList({ findings, selected, onSelect }: FindingListProps) {
  const sheets = [...Map.groupBy(findings, ({ sheet }) => sheet)]
  const shown = new Set(findings.slice(0, MOST_SHOWN))
  return (
    <ListBox
      className="findings"
      aria-label={text.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys]
        if (id !== undefined) onSelect(String(id))
      }}
    >
      {sheets.map(([sheet, group]) => (
        <ListBoxSection key={sheet} id={`hoja ${sheet}`}>
          <Header className="findings__sheet">
            {sheet} <span className="muted">{stepText.pending(group.length)}</span>
          </Header>
          {group
            .filter((finding) => shown.has(finding))
            .map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

function FindingItem({ finding }: { readonly finding: PackingFinding }) {
  const place = text.place(finding.row, finding.column)
  return (
    <ListBoxItem id={finding.id} textValue={`${place}: ${finding.text}`} className="finding">
      <Icon name={iconOf(finding)} />
      <span>
        <span className="finding__place">{place}</span>
        <WithCodes text={finding.text} />
      </span>
    </ListBoxItem>
  )
}

/** A proposal, a question, or something only a person can write. */
function iconOf({ options, mayStand }: PackingFinding): IconName {
  if (options.length > 1) return 'help'
  return options.length === 1 || mayStand ? 'comment' : 'error'
}
