import { expect, type Page } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

/**
 * Counts which cells React renders, through the hook that its developer tools use; it is called
 * in production builds too. A fiber has rendered when the commit visited it and it did work.
 */
async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Fiber = {
      readonly alternate: Fiber | null
      readonly child: Fiber | null
      readonly sibling: Fiber | null
      readonly flags: number
      readonly memoizedProps: { spec?: { id: string }; column?: string; name?: string } | null
    }
    const rendered: string[] = []
    const performedWork = 1
    const walk = (fiber: Fiber): void => {
      const before = fiber.alternate
      if (!before) return
      const props = fiber.memoizedProps
      if (fiber.flags & performedWork && props?.spec) rendered.push(props.spec.id)
      if (fiber.flags & performedWork && props?.column && props.name)
        rendered.push(`balance.${props.column}`)
      if (fiber.child !== before.child)
        for (let child = fiber.child; child; child = child.sibling) walk(child)
    }
    Object.assign(globalThis, {
      rendered,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onCommitFiberRoot: (_: number, root: { current: Fiber }) => walk(root.current),
      },
    })
  })
}

async function renderedSince(page: Page, action: () => Promise<void>): Promise<readonly string[]> {
  await page.evaluate(() =>
    Object.assign(globalThis, { mark: Reflect.get(globalThis, 'rendered').length }),
  )
  await action()
  return page.evaluate(() =>
    Reflect.get(globalThis, 'rendered').slice(Reflect.get(globalThis, 'mark')),
  )
}

/**
 * Counts what the engine is told to change: the cells of the table in which a text, class or
 * attribute changed, whether React or the cell itself did it.
 */
async function countChanges(page: Page): Promise<void> {
  await page.getByRole('table').evaluate((table) => {
    const changed: string[] = []
    const nameOf = (node: Node): string => {
      const element = node instanceof Element ? node : node.parentElement
      const cell = element?.closest('td')
      const field = cell?.querySelector<HTMLElement>('[data-place]')
      return field?.dataset['place'] ?? cell?.getAttribute('aria-label') ?? 'outside a cell'
    }
    new MutationObserver((records) => {
      for (const { target } of records) changed.push(nameOf(target))
    }).observe(table, { subtree: true, childList: true, characterData: true, attributes: true })
    Object.assign(globalThis, { changed })
  })
}

test('a key renders the cells whose mark changes and changes the totals besides, nothing else', async ({
  page,
}) => {
  await countRenders(page)
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  const cell = editor.cell('本年新收', '自然人')
  await cell.focus()
  const problems = await editor.problems()
  await countChanges(page)

  const unbalanced = await renderedSince(page, async () => {
    await cell.focus()
    await page.keyboard.press('5')
    await expect(problems.getByText(/“总计”列勾稽不平/)).toBeVisible()
    // The marks are drawn after the list.
    for (const row of ['本年新收', '上年结转', '结转下年度'])
      await expect(editor.cell(row, '自然人').locator('xpath=..')).toHaveClass(
        /cell-(?:error|open)/,
      )
  })
  // Computed cells draw their own text: nothing is rendered for them.
  const computed = ['cells.requests.newReceived.total', '勾稽 自然人', '勾稽 总计']
  // The findings mark the rows of the two columns that no longer balance.
  const marked = ['newReceived', 'carriedIn', 'carriedOut'].map(
    (row) => `requests.${row}.naturalPerson`,
  )
  expect([...new Set(unbalanced)].sort()).toEqual([...marked].sort())
  expect(unbalanced.length).toBeLessThanOrEqual(1 + marked.length)
  const changed = await page.evaluate(() => [
    ...new Set<string>(Reflect.get(globalThis, 'changed')),
  ])
  expect(changed.sort()).toEqual([...computed, ...marked.map((cell) => `cells.${cell}`)].sort())

  // The same text again changes nothing, and wakes nothing: not even a save.
  await expect(editor.saved()).toBeVisible()
  await page.evaluate(() => {
    const saves: string[] = []
    new MutationObserver(() => saves.push('said')).observe(
      document.querySelector('.bar-saved') ?? document.body,
      { subtree: true, childList: true, characterData: true },
    )
    Object.assign(globalThis, { saves })
  })
  const nothing = await renderedSince(page, async () => {
    await cell.press('Control+A')
    await page.keyboard.press('5')
    await expect(cell).toHaveValue('5')
  })
  expect(nothing).toEqual([])
  expect(await page.evaluate(() => Reflect.get(globalThis, 'saves'))).toEqual([])
})
