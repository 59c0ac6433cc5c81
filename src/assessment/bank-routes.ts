import type { RoomRoute } from '#platform/room-routes.ts'

/** Who keeps a program's confidential questions. */
export const bankManagers = ['programManager'] as const

export const bankRoutes: readonly RoomRoute[] = [
  { path: 'exam-items/sample.zip', file: 'assessment/pages/sample-package.ts', enter: 'anyone' },
  { path: 'exams/items', file: 'assessment/pages/item-banks.tsx', enter: bankManagers },
  { path: 'exams/items/sample/statistics/:item', file: 'assessment/pages/sample-item-statistics.tsx', enter: bankManagers },
  { path: 'exams/items/:bank', file: 'assessment/pages/see-bank.tsx', enter: bankManagers },
  { path: 'exams/items/:bank/import', file: 'assessment/pages/import-items.tsx', enter: bankManagers, body: 'files' },
  { path: 'exams/items/:bank/imports/:import', file: 'assessment/pages/see-import.tsx', enter: bankManagers },
  { path: 'exams/items/:bank/statistics', file: 'assessment/pages/item-statistics.tsx', enter: bankManagers },
  { path: 'exams/items/:bank/questions/:item', file: 'assessment/pages/see-bank-item.tsx', enter: bankManagers },
  { path: 'exams/items/:bank/export', file: 'assessment/pages/export-bank.tsx', enter: bankManagers },
  { path: 'exams/items/:bank/exports/:export', file: 'assessment/pages/bank-export-ready.tsx', enter: bankManagers },
  { path: 'exams/items/:bank/exports/:export/file', file: 'assessment/pages/bank-export-file.ts', enter: bankManagers },
]
