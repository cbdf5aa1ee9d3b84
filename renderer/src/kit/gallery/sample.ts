// Invented content for the gallery. Renderer; never in a release build.
import type { RailPlace } from '../../shell/Rail.tsx'
import type { ScaleStep } from '../ScoreScale.tsx'

export const SAVED_AT = Date.UTC(2025, 8, 25, 1, 41, 7)

export const galleryPlaces: readonly RailPlace[] = [
  { label: 'Postulaciones', icon: 'list', route: { at: 'gallery' }, isCurrent: true, note: '17 de 60' },
  { label: 'Evaluar', icon: 'score', route: { at: 'gallery' }, isCurrent: false },
  { label: 'Mi matriz', icon: 'grid', route: { at: 'gallery' }, isCurrent: false },
  { label: 'Entregar', icon: 'sealed', route: { at: 'gallery' }, isCurrent: false, isDisabled: true },
  { label: 'Ayuda', icon: 'help', route: { at: 'gallery' }, isCurrent: false },
]

export const scale: readonly ScaleStep[] = [
  { value: 1, word: 'Insuficiente' },
  { value: 2, word: 'Regular' },
  { value: 3, word: 'Bueno' },
  { value: 4, word: 'Muy Bueno' },
  { value: 5, word: 'Excelente' },
]

export type SampleRow = {
  readonly code: string
  readonly title: string
  readonly region: string
  readonly requestedCentimos: number
  readonly total: number | null
  readonly state: 'draft' | 'complete' | 'abstained' | 'pending'
}

export const sampleRows: readonly SampleRow[] = [
  {
    code: 'CDC-D-00017-25',
    title: 'La ruta del cine',
    region: 'Junín',
    requestedCentimos: 9_850_000,
    total: 38,
    state: 'complete',
  },
  {
    code: 'CDC-D-00018-25',
    title: 'Pantallas de altura',
    region: 'Puno',
    requestedCentimos: 10_000_000,
    total: 33,
    state: 'draft',
  },
  {
    code: 'CDC-C-00021-25',
    title: 'Señal abierta',
    region: 'Lima provincias',
    requestedCentimos: 5_412_000,
    total: null,
    state: 'abstained',
  },
  {
    code: 'CDC-C-00024-25',
    title: 'Memoria en streaming',
    region: 'Callao',
    requestedCentimos: 5_500_000,
    total: null,
    state: 'pending',
  },
]
