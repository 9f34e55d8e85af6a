// What the worker does, for a page that may start none.
export { importReport } from '#importers/import-report.ts'
export { readOwnDocx } from '#importers/read-own-docx.ts'
export { recogniseClipboard } from '#importers/recognise-clipboard.ts'
