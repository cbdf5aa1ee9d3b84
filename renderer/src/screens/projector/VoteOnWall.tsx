// A vote on the wall: what it is about, each member's sense as it is cast, and its result as a sentence. Renderer.
import type { ProjectorFacts } from '../../../../shared/domain/projector/facts.ts'
import { projectorText as text } from '../../../../shared/text/session/projector.ts'
import { Icon } from '../../kit/icons.tsx'

type Item = NonNullable<ProjectorFacts['item']>

export function VoteOnWall({ item }: { readonly item: Item }) {
  return (
    <>
      <p className="wall__number">{item.isOpen ? text.underVote(item.number) : text.item(item.number)}</p>
      <h2 className="wall__headline">{item.headline ?? text.headlineReserved}</h2>
      <ul className="wall__votes" aria-label={text.votes}>
        {item.members.map((member) => (
          <li key={member.mark} className="wall__vote" data-sense={member.sense ?? 'none'}>
            <span className="wall__mark">{member.mark}</span>
            <span>{member.name}</span>
            {(!member.votes || !item.isReserved) && <Sense member={member} />}
          </li>
        ))}
      </ul>
      <p className="wall__result" role="status">
        {item.sentence}
      </p>
    </>
  )
}

function Sense({ member: { sense, votes } }: { readonly member: Item['members'][number] }) {
  const word = votes ? (sense ? text[sense] : text.waiting) : text.out
  return (
    <span className="wall__sense">
      <Icon name={sense === 'for' ? 'check' : sense === 'against' ? 'close' : 'circle'} /> {word}
    </span>
  )
}
