import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

type Here = 'hereIsNewer' | 'apart' | 'newerProgramHere'

/** A draft that stands otherwise in the file than here. */
export type Question = {
  readonly id: string
  readonly title: string
  readonly fileChanged: string
  readonly hereChanged: string
  /** The copy here contains the one in the file; or each has something of its own; or it may not be replaced. */
  readonly here: Here
}

export type Answer = 'file' | 'both' | 'here'

type MergeDialogProps = {
  readonly questions: readonly Question[]
  readonly onAnswer: (answers: ReadonlyMap<string, Answer>) => void
  readonly onClose: () => void
}

const answerNames: Readonly<Record<Answer, string>> = {
  both: '两份都留：文件里的另存成一份新草稿',
  here: '保留本机的，不要文件里的',
  file: '用文件里的，本机现在的内容存进“版本”',
}

/** How the copy here stands to the file's; what can be answered, the safest first. */
const standings: Readonly<
  Record<Here, { readonly words: string; readonly answers: readonly [Answer, ...Answer[]] }>
> = {
  hereIsNewer: { words: '本机的更新。', answers: ['here', 'both', 'file'] },
  apart: { words: '两边各有修改。', answers: ['both', 'here', 'file'] },
  newerProgramHere: {
    words: '本机的是更新版本的程序保存的，不能替换。',
    answers: ['here', 'both'],
  },
}

/** Asks, draft by draft, before anything that is here is replaced. */
export function MergeDialog({ questions, onAnswer, onClose }: MergeDialogProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(
    () => new Map(questions.map(({ id, here }) => [id, standings[here].answers[0]])),
  )
  return (
    <Dialog title="文件里和本机的不一样" onClose={onClose}>
      {questions.map(({ id, title, fileChanged, hereChanged, here }) => (
        <fieldset key={id} className="merge">
          <legend>{title}</legend>
          <p>
            {standings[here].words}文件里：{fileChanged} 改；本机：
            {hereChanged} 改。
          </p>
          {standings[here].answers.map((answer) => (
            <label key={answer} className="merge-answer">
              <input
                type="radio"
                name={`merge-${id}`}
                checked={answers.get(id) === answer}
                onChange={() => setAnswers(new Map(answers).set(id, answer))}
              />
              <span>{answerNames[answer]}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button look="primary" onClick={() => onAnswer(answers)}>
        确定
      </Button>
    </Dialog>
  )
}
