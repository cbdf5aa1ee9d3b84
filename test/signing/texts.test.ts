// What people read about signatures: honest words (R-ACT-4), and a sentence for every code.
import { describe, expect, it } from 'vitest'
import { signingRefusals } from '../../shared/text/refusals/signing.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import {
  type SignatureProblem,
  signatureProblemSentences,
  signatureProblemText,
  stampLines,
  verdictSentence,
} from '../../shared/text/signing.ts'

const facts = {
  certificate: 'QUISPE Rosa',
  until: '2027-12-31T23:59:59.000Z',
  from: '2026-01-01T05:00:00.000Z',
  field: 'Presidenta',
  reason: 'encrypted',
  octets: 9000,
  reserved: 8192,
}

describe('refusals', () => {
  it.each(Object.keys(signingRefusals) as (keyof typeof signingRefusals)[])('%s is told in whole sentences', (code) => {
    const text = refusalText({ code, facts })
    expect(text).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/)
    expect(text).not.toMatch(/undefined|NaN|firma digital/i)
  })

  it('write dates as people do', () => {
    const text = refusalText({ code: 'signer-certificate-expired', facts })
    expect(text).toContain('venció el 31 de diciembre de 2027')
  })
})

describe('problems', () => {
  const known = { ...facts, change: 'page', ranges: 3, fields: 2, algorithm: '1.2.3', subFilter: 'x', issuer: 'CA' }

  it.each(Object.entries(signatureProblemSentences))('%s is told in whole sentences', (_, sentence) => {
    expect(sentence(known)).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/)
    expect(sentence(known)).not.toMatch(/undefined|NaN|firma digital/i)
  })
})

describe('verdicts', () => {
  const signature = { signer: { subjectName: 'QUISPE Rosa' }, intact: true, problems: [], warnings: [] }

  it('say that revocation was not determined, trusted or not', () => {
    expect(verdictSentence(signature)).toBe(
      'Firma electrónica de QUISPE Rosa: íntegra; lo firmado no cambió. Su certificado lleva a una raíz de confianza. Revocación: no determinada (sin conexión no se puede consultar).',
    )
    const warnings: SignatureProblem[] = [{ code: 'root-not-given', facts: {} }]
    expect(verdictSentence({ ...signature, warnings })).toContain('Revocación: no determinada')
    expect(verdictSentence({ ...signature, warnings })).not.toContain('lleva a una raíz')
  })

  it('say what is wrong, and of whom nothing is known', () => {
    const problems: SignatureProblem[] = [{ code: 'changed-after-signing', facts: { change: 'page' } }]
    expect(verdictSentence({ ...signature, signer: null, intact: false, problems })).toBe(
      'Firma electrónica de alguien que no se pudo identificar: no es válida. Después de esta firma se cambió una página o lo que se muestra sobre ella.',
    )
  })

  it('name the certificate and the day of a trust problem', () => {
    const expired: SignatureProblem = { code: 'certificate-expired', facts }
    expect(signatureProblemText(expired)).toBe(
      'El certificado «QUISPE Rosa» estaba vencido (valía hasta el 31 de diciembre de 2027).',
    )
  })
})

it('the stamp tells name, reason and the time of Lima', () => {
  expect(stampLines({ name: 'QUISPE Rosa', reason: 'Conformidad', at: Date.parse('2026-11-20T15:00:00Z') })).toEqual([
    'QUISPE Rosa',
    'Motivo: Conformidad',
    'Fecha: 20 de noviembre de 2026, 10:00 (hora de Lima)',
  ])
})
