// All walks, for whoever looks at every screen and state of the app.
import { conflictWalks } from './conflicts.ts'
import { deliveriesWalks } from './deliveries.ts'
import { deskWalks } from './desk.ts'
import { matricesWalks } from './matrices.ts'
import { moneyWalks } from './money.ts'
import { projectorWalks } from './projector.ts'
import { recordingWalks } from './recording.ts'
import { roomWalks } from './room.ts'
import { startWalks } from './start.ts'
import type { Walk } from './walk.ts'

export const walks: readonly Walk[] = [
  ...startWalks,
  ...conflictWalks,
  ...deliveriesWalks,
  ...deskWalks,
  ...roomWalks,
  ...recordingWalks,
  ...matricesWalks,
  ...moneyWalks,
  ...projectorWalks,
]
