// node e2e/old-engines/grid-keys.mjs PAGE CHROMIUM…: table three with real keys of the keyboard and the
// number pad, in engines too old for a test driver. A step that fails ends with 1.
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { startOldBrowser } from './pipe.mjs'

const [page, ...browsers] = process.argv.slice(2)
const address = /^https?:/.test(page) ? page : pathToFileURL(page).href

const codes = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46, Home: 36 }
const modifiers = { Control: 2, Shift: 8 }

function handsOn({ send }) {
  const inPage = async (expression) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value
  }
  const until = async (what, expression) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await inPage(expression)) return
      await wait(25)
    }
    throw new Error(`not there: ${what}`)
  }
  const stroke = async (key, more = {}) => {
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...more })
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  return {
    inPage,
    until,
    click: async (name) => {
      const button = `Array.from(document.querySelectorAll('button')).find((each) => each.textContent.includes(${JSON.stringify(name)}))`
      await until(name, `!!${button}`)
      await inPage(`${button}.click()`)
    },
    /** A digit or Enter of the number pad. */
    pad: (sign) =>
      stroke(
        sign === 'Enter'
          ? { code: 'NumpadEnter', key: 'Enter', windowsVirtualKeyCode: 13 }
          : { code: `Numpad${sign}`, key: sign, windowsVirtualKeyCode: 96 + Number(sign) },
        { text: sign === 'Enter' ? '\r' : sign, location: 3, isKeypad: true },
      ),
    /** A key without a sign, or a letter with Control. */
    press: (chord, commands = []) => {
      const held = chord.split('+')
      const key = held.pop()
      const pressed = held.reduce((sum, each) => sum + modifiers[each], 0)
      const code = key.length === 1 ? `Key${key.toUpperCase()}` : key
      const windowsVirtualKeyCode = codes[key] ?? key.toUpperCase().charCodeAt(0)
      return stroke({ code, key, windowsVirtualKeyCode, modifiers: pressed }, { commands })
    },
    // Chromium 78 has no `?.`.
    cellSays: (name, text) =>
      until(
        `${name} “${text}”`,
        `(document.querySelector('input[aria-label="${name}"]') || {}).value === ${JSON.stringify(text)}`,
      ),
    focusIsOn: (name) =>
      until(`focus on ${name}`, `document.activeElement.getAttribute('aria-label') === '${name}'`),
    totalSays: (place, text) =>
      until(
        `${place} ${text}`,
        `(document.querySelector('[data-place="cells.${place}"]') || { textContent: '' }).textContent.startsWith('${text}')`,
      ),
  }
}

async function scenario(browser) {
  const { inPage, until, click, pad, press, cellSays, focusIsOn, totalSays } = handsOn(browser)
  await browser.send('Page.navigate', { url: address })
  await click('新建报告')
  await click('三、收到和处理')
  await until('the table', `!!document.querySelector('input[aria-label="本年新收 自然人"]')`)
  await inPage(`document.querySelector('input[aria-label="本年新收 自然人"]').focus()`)

  // The number pad: digits and one key a cell, down a column.
  for (const sign of ['1', '2', 'Enter', '3', 'Enter', '0', 'Enter', '4']) await pad(sign)
  await cellSays('本年新收 自然人', '12')
  await cellSays('上年结转 自然人', '3')
  await cellSays('予以公开 自然人', '0')
  await totalSays('requests.newReceived.total', '12')

  // Arrows leave the cell, and Ctrl+Home goes to the first.
  await press('ArrowRight')
  await focusIsOn('部分公开 商业企业')
  await press('ArrowUp')
  await focusIsOn('予以公开 商业企业')
  await press('ArrowLeft')
  await focusIsOn('予以公开 自然人')
  await press('Control+Home')
  await focusIsOn('本年新收 自然人')

  // A selection is emptied at once, and comes back at once.
  await press('Shift+ArrowDown')
  await press('Shift+ArrowDown')
  await press('Delete')
  await cellSays('本年新收 自然人', '')
  await cellSays('上年结转 自然人', '')
  await press('Control+z')
  await cellSays('本年新收 自然人', '12')
  await cellSays('上年结转 自然人', '3')
  await cellSays('予以公开 自然人', '0')

  // A selection is copied, and pasted from its first cell on. Headless 114 keeps what is selected and
  // what is copied in one place, so nothing is selected between the two.
  await press('Control+Home')
  await press('Shift+ArrowDown')
  await press('Control+c', ['copy'])
  await press('Delete')
  await cellSays('上年结转 自然人', '')
  await press('Control+v', ['paste'])
  await cellSays('本年新收 自然人', '12')
  await cellSays('上年结转 自然人', '3')
  await cellSays('予以公开 自然人', '0')
  await press('Control+z')
  await cellSays('上年结转 自然人', '')
  await press('Control+y')
  await cellSays('上年结转 自然人', '3')
  await until('已保存', `document.body.innerText.includes('已保存')`)

  await inPage('window.loadedOnce = true')
  await browser.send('Page.reload')
  await until('the page anew', `!window.loadedOnce`)
  await cellSays('上年结转 自然人', '3')
  await totalSays('requests.newReceived.total', '12')
}

for (const executable of browsers) {
  const browser = await startOldBrowser(executable)
  try {
    await scenario(browser)
  } catch (error) {
    browser.faults.push(error.message)
  } finally {
    await browser.close()
  }
  console.log(`${browser.faults.length === 0 ? 'ok  ' : 'FAIL'} ${browser.product}`)
  for (const fault of browser.faults) console.log(`     ${fault}`)
  if (browser.faults.length > 0) process.exitCode = 1
}
