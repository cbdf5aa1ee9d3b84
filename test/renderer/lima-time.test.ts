// Days and hours as people write them: one instant, whatever the zone and the language of the machine.
import { describe, expect, it } from 'vitest'
import { isoDay, isoHour, limaInstant, limaMoment } from '../../renderer/src/state/lima-time.ts'

describe('moments of forms', () => {
  it('are those of Lima, five hours behind UTC', () => {
    expect(limaMoment(Date.parse('2025-09-25T02:41:59Z'))).toEqual({ day: '24/09/2025', hour: '21:41' })
    expect(limaInstant({ day: '24/09/2025', hour: '21:41' })).toBe('2025-09-25T02:41:00.000Z')
  })

  it('may be written without zeros in front and with spaces around', () => {
    expect(limaInstant({ day: ' 4/9/2025', hour: '9:05 ' })).toBe('2025-09-04T14:05:00.000Z')
  })

  it.each(['31/02/2025', '29/02/2025', '09/24/2025', '24-09-2025', '2025-09-24', ''])('%j is not a day', (day) => {
    expect(isoDay(day)).toBeNull()
    expect(limaInstant({ day, hour: '10:00' })).toBeNull()
  })

  it('knows leap years', () => {
    expect(isoDay('29/02/2028')).toBe('2028-02-29')
  })

  it.each(['24:00', '10:60', '10', '10.30', ''])('%j is not an hour', (hour) => {
    expect(isoHour(hour)).toBeNull()
    expect(limaInstant({ day: '24/09/2025', hour })).toBeNull()
  })
})
