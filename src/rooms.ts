import type { RoomRoute } from '#platform/room-routes.ts'
import { routes as platform } from '#platform/routes.ts'
import { routes as access } from './access/routes.ts'
import { routes as assessment } from './assessment/routes.ts'
import { routes as certificates } from './certificates/routes.ts'
import { routes as certification } from './certification/routes.ts'
import { routes as deadlines } from './deadlines/routes.ts'
import { routes as demonstration } from './demonstration/routes.ts'
import { routes as design } from './design/routes.ts'
import { routes as exams } from './exams/routes.ts'
import { routes as library } from './library/routes.ts'
import { routes as fees } from './fees/routes.ts'
import { routes as learning } from './learning/routes.ts'
import { routes as operations } from './operations/routes.ts'
import { routes as people } from './people/routes.ts'
import { routes as policy } from './policy/routes.ts'
import { routes as questions } from './questions/routes.ts'

const front: readonly RoomRoute[] = [{ path: '', file: 'home.tsx', enter: 'anyone' }]

/** The addresses of every room, with who may enter each. */
export const rooms: readonly (readonly RoomRoute[])[] =
  [front, platform, design, policy, library, people, fees, questions, learning, assessment, exams, certificates, certification, deadlines, access, operations, demonstration]
