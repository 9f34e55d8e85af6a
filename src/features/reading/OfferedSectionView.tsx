import { Fragment, useId } from 'react'
import type { Place } from '#domain/place.ts'
import type { Offer, OfferedSection } from '#importers/offers.ts'
import { Button } from '#ui/Button.tsx'

type ChoiceProps = {
  readonly accepted: ReadonlySet<Place>
  readonly onChoose: (offers: readonly Offer[], take: boolean) => void
}

type OfferedSectionViewProps = ChoiceProps & { readonly section: OfferedSection }

/** One section’s offers: what needs a look stands open, the rest is one click away. */
export function OfferedSectionView({ section, accepted, onChoose }: OfferedSectionViewProps) {
  const { title, offers } = section
  const heading = useId()
  const taken = offers.filter(({ place }) => accepted.has(place)).length
  const safe = offers.filter(({ isSafe, note }) => isSafe && note === '')
  const others = offers.filter((offer) => !safe.includes(offer))
  return (
    <section className="offered" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{title}</h3>
        <span>
          采用 {taken} 处，共 {offers.length} 处
        </span>
        <Button look="quiet" aria-label={`采用${title}`} onClick={() => onChoose(offers, true)}>
          这一部分都采用
        </Button>
        <Button look="quiet" aria-label={`不采用${title}`} onClick={() => onChoose(offers, false)}>
          都不采用
        </Button>
      </header>
      {others.length > 0 ? (
        <OfferTable caption={`${title}要看一看的`} {...{ offers: others, accepted, onChoose }} />
      ) : null}
      {safe.length > 0 ? (
        <details>
          <summary>没有疑问的 {safe.length} 处</summary>
          <OfferTable caption={`${title}没有疑问的`} {...{ offers: safe, accepted, onChoose }} />
        </details>
      ) : null}
    </section>
  )
}

type OfferTableProps = ChoiceProps & { readonly caption: string; readonly offers: readonly Offer[] }

/** Now, in the file, and what it will be. */
function OfferTable({ caption, offers, accepted, onChoose }: OfferTableProps) {
  return (
    <table className="offer-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">采用</th>
          <th scope="col">项目</th>
          <th scope="col">现在</th>
          <th scope="col">文件</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer, index) => {
          const row = offers.filter(({ doubt }) => doubt !== '' && doubt === offer.doubt)
          return (
            <Fragment key={offer.place}>
              {row.length > 0 && offers[index - 1]?.doubt !== offer.doubt ? (
                <DoubtfulRow {...{ offers: row, accepted, onChoose }} />
              ) : null}
              <OfferRow {...{ offer, accepted, onChoose }} />
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

/** A row of the file that may stand in the wrong columns: settled as a whole, or cell by cell. */
function DoubtfulRow({ offers, accepted, onChoose }: Omit<OfferTableProps, 'caption'>) {
  const doubt = offers[0]?.doubt ?? ''
  return (
    <tr className="offer-open">
      <td>
        <input
          type="checkbox"
          aria-label={`整行采用 ${doubt}`}
          checked={offers.every(({ place }) => accepted.has(place))}
          onChange={(event) => onChoose(offers, event.target.checked)}
        />
      </td>
      <td colSpan={4} className="offer-note">
        {doubt}
      </td>
    </tr>
  )
}

function OfferRow({ offer, accepted, onChoose }: ChoiceProps & { readonly offer: Offer }) {
  const { place, name, now, inFile, value, note, isSafe } = offer
  const takes = accepted.has(place)
  return (
    <tr className={isSafe ? undefined : 'offer-open'}>
      <td>
        <input
          type="checkbox"
          aria-label={`采用 ${name}`}
          checked={takes}
          onChange={(event) => onChoose([offer], event.target.checked)}
        />
      </td>
      <th scope="row">{name}</th>
      <td>{shown(now)}</td>
      <td>
        <div className="offer-text">{inFile}</div>
        {note === '' ? null : <div className="offer-note">{note}</div>}
      </td>
      <td className={takes ? 'offer-taken' : undefined}>
        {takes ? <div className="offer-text">{value}</div> : '不变'}
      </td>
    </tr>
  )
}

function shown(text: string) {
  return text === '' ? (
    <span className="offer-blank">（空）</span>
  ) : (
    <div className="offer-text">{text}</div>
  )
}
