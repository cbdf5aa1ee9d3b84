// The four words that are read aloud: at the opening, at the end of each vote and at the closing, and at no other moment.
import { describe, expect, it } from 'vitest'
import { spokenIn } from '../../../shared/domain/session/spoken.ts'
import { fourWords } from '../../../shared/exchange/four-words.ts'
import { AT, makeContest } from '../../make/contest.ts'
import { closed } from '../../make/session.ts'

const hashOf = (seq: number) => seq.toString(16).padStart(10, '0').padEnd(64, '0')
const log = closed(makeContest()).map((event, seq) => ({ at: AT, hash: hashOf(seq), event }))

describe('R-ACT-7: what is read aloud', () => {
  const spoken = spokenIn(log)

  it('are the opening, every vote that ended, and the closing, in their order', () => {
    const votes = log.filter(({ event }) => event.type === 'AgreementClosed')
    expect(spoken.filter(({ what }) => what === 'vote')).toHaveLength(votes.length)
    expect(spoken.filter(({ what }) => what === 'opening')).toHaveLength(1)
    expect(spoken.at(-1)?.what).toBe('closing')
    expect(spoken.map(({ hash }) => hash)).toEqual(spoken.map(({ hash }) => hash).toSorted())
  })

  it('name the agreement that was voted, and give the words of the hash of that very entry', () => {
    for (const { what, agreementId, hash, words } of spoken) {
      const entry = log.find((one) => one.hash === hash)
      expect(words).toBe(fourWords(hash))
      expect(agreementId).toBe(entry?.event.type === 'AgreementClosed' ? entry.event.agreementId : null)
      expect(what === 'vote').toBe(agreementId !== null)
    }
  })
})
