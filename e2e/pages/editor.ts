import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from 'playwright/test'
import type { ReportFormat } from '#domain/format.ts'
import { typedCellsOf } from '#domain/grid.ts'
import type { Report } from '#domain/report.ts'

/** An open draft. Locators go by role and visible label, as a clerk finds things. */
export class EditorPage {
  readonly page: Page
  readonly rail: Locator

  constructor(page: Page) {
    this.page = page
    this.rail = page.getByRole('navigation', { name: '报告各部分' })
  }

  stopTitle(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  async goTo(title: string): Promise<void> {
    await this.rail.getByRole('button', { name: title }).click()
    await expect(this.stopTitle()).toHaveText(title)
  }

  /** 本年新收 自然人 */
  cell(row: string, column: string): Locator {
    return this.page.getByRole('textbox', { name: `${row} ${column}`, exact: true })
  }

  total(row: string, column: string): Locator {
    return this.page.getByRole('status', { name: `${row} ${column}`, exact: true })
  }

  saved(): Locator {
    return this.page.getByText(/^已保存/)
  }

  async problems(): Promise<Locator> {
    const pane = this.page.getByRole('complementary')
    await pane.getByRole('button', { name: /^问题/ }).click()
    return pane
  }

  /** Walks to a button by Tab and presses it; what comes down. */
  async download(name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    await this.tabTo(this.page.getByRole('button', { name }))
    const waiting = this.page.waitForEvent('download')
    await this.page.keyboard.press('Enter')
    const download = await waiting
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(await readFile(await download.path())),
    }
  }

  /** Walks to a field or button with Tab alone, as a clerk without a mouse does. */
  async tabTo(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible()
    for (let presses = 0; presses < 400; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('Tab does not lead there')
  }

  /** Types a report's figures into every grid: only keys, from wherever the focus is. */
  async typeFigures(format: ReportFormat, report: Report): Promise<void> {
    for (const section of format.sections) {
      if (section.kind !== 'grid') continue
      await this.keyToStop(section.title)
      for (const cell of typedCellsOf(section.grid)) {
        await this.page.keyboard.type(report.cells[cell.id] ?? '')
        await this.page.keyboard.press('Tab')
      }
    }
  }

  /** Walks to a stop by Alt+PageDown or Alt+PageUp. */
  async keyToStop(title: string): Promise<void> {
    const names = await this.rail.locator('.rail-title').allTextContents()
    const wanted = names.indexOf(title)
    for (;;) {
      const present = names.indexOf((await this.stopTitle().textContent()) ?? '')
      if (present === wanted) return
      await this.page.keyboard.press(present < wanted ? 'Alt+PageDown' : 'Alt+PageUp')
      await expect(this.stopTitle()).toHaveText(names[present + (present < wanted ? 1 : -1)] ?? '')
    }
  }
}
