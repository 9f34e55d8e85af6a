import { useMemo, useRef, useState } from 'react'
import { diagnose, type Repair } from '#domain/doctor/index.ts'
import type { Edit } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import { placeName } from '#domain/place-name.ts'
import type { Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { Button } from '#ui/Button.tsx'
import { passFocus } from '#ui/pass-focus.ts'
import { UndoNotice } from '#ui/UndoNotice.tsx'
import './Doctor.css'

export type DoctorProps = {
  readonly format: ReportFormat
  readonly report: Report
  /** Last year's report. */
  readonly previous: Report | undefined
  /** The edit that 撤销 would take back. */
  readonly lastEdit: Edit | undefined
  readonly onShow: (place: Place) => void
  /** Makes the repair as one edit and returns it; where something else was typed since, one without effect. */
  readonly onTry: (repair: Repair) => Edit
  readonly onUndo: () => void
}

/** 勾稽医生: where the slip behind sums that do not agree probably is, to be tried and taken back. */
export function Doctor(props: DoctorProps) {
  const { format, report, previous, lastEdit, onShow, onTry, onUndo } = props
  const diagnosis = useMemo(() => diagnose(format, report, previous), [format, report, previous])
  const [tried, setTried] = useState<Edit>()
  const home = useRef<HTMLDivElement>(null)
  const next = () => home.current?.querySelector('button')
  const show = ({ changes: [change] }: Repair) => {
    if (change) onShow(change.place)
  }
  return (
    <div ref={home}>
      {tried !== undefined && tried === lastEdit ? (
        <UndoNotice onUndo={onUndo} next={next}>
          已把{changedInWords(format, tried)}，
          {diagnosis ? '还有不符的地方。' : '勾稽和合计全部相符。请对照台账核实。'}
        </UndoNotice>
      ) : null}
      {diagnosis ? (
        <section className="doctor" aria-labelledby="doctor-title">
          <h3 id="doctor-title">勾稽医生：可能是哪里填错</h3>
          <p>{diagnosis.advice}</p>
          <ol>
            {diagnosis.repairs.map((repair) => (
              <li key={repair.sentence} ref={passFocus(next)}>
                <button type="button" onClick={() => show(repair)}>
                  {repair.sentence}
                </button>
                <Button onClick={() => setTried(onTry(repair))}>试一下</Button>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

/** 表三“本年新收”行“自然人”列由 12 改成 13. Of a repair in many places the first two are told. */
function changedInWords(format: ReportFormat, { changes }: Edit): string {
  const told = changes.filter(({ place }) => !place.startsWith('stated.'))
  const steps = told
    .slice(0, 2)
    .map(
      ({ place, from, to }) => `${placeName(format, place)}由 ${from || '空'} 改成 ${to || '空'}`,
    )
  return `${steps.join('，')}${told.length > 2 ? `，共 ${told.length} 格` : ''}`
}
