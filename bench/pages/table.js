// Table three as the alternatives build it: rows by columns, which rows a column total adds up.
export const columns = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']
export const rows = Array.from({ length: 25 }, (_, index) => `r${index}`)
export const totalRow = 'r23'
export const resultRows = rows.slice(2, 23)
export const typedRows = rows.filter((row) => row !== totalRow)
export const outgoing = 'r24'
export const incoming = ['r0', 'r1']
