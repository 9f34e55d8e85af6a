import type { Page } from 'playwright/test'
import { EditorPage } from './editor.ts'

/** The list of drafts, as a clerk sees it. */
export class HomePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/')
  }

  async newReport(): Promise<EditorPage> {
    await this.page.getByRole('button', { name: '新建报告' }).click()
    return new EditorPage(this.page)
  }

  async sample(): Promise<EditorPage> {
    await this.page.getByRole('button', { name: '看一份示例' }).click()
    return new EditorPage(this.page)
  }
}
