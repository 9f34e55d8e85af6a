// The whole job inside one page, for engines that no test driver speaks to any more: the body of an
// async function, to be evaluated on the list of drafts. A throw is a failure.
const wanted = 20_000

async function until(what, find) {
  const began = Date.now()
  for (;;) {
    const found = find()
    if (found) return found
    if (Date.now() - began > wanted) throw new Error(`not there: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function press(name, within = document) {
  return until(`button ${name}`, () =>
    Array.from(within.querySelectorAll('button')).find((button) =>
      (button.getAttribute('aria-label') || button.textContent).includes(name),
    ),
  ).then((button) => button.click())
}

const field = (label) =>
  until(`field ${label}`, () => document.querySelector(`input[aria-label="${label}"]`))

function labelled(text) {
  return until(`label ${text}`, () => {
    const label = Array.from(document.querySelectorAll('label')).find((each) =>
      each.textContent.includes(text),
    )
    return label && (label.control || label.querySelector('input'))
  })
}

/** As a key does: React listens to the event, not to the value. */
function type(input, text) {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  value.set.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

const totalSays = (text) =>
  until(`total ${text}`, () => {
    const total = document.querySelector('[data-place="cells.requests.newReceived.total"]')
    return total && total.textContent.startsWith(text)
  })

const saved = () => until('已保存', () => document.body.innerText.includes('已保存'))

async function whatComesDown(action) {
  const original = URL.createObjectURL.bind(URL)
  const file = new Promise((resolve) => {
    URL.createObjectURL = (blob) => {
      // The page also starts workers from such an address.
      if (!blob.type.includes('javascript')) resolve(blob)
      return original(blob)
    }
  })
  await action()
  const blob = await file
  URL.createObjectURL = original
  return blob
}

async function job() {
  await press('新建报告')
  type(await labelled('单位全称'), '云溪县石桥乡人民政府')
  await press('三、收到和处理')
  type(await field('本年新收 自然人'), '１２')
  type(await field('本年新收 商业企业'), '3')
  await totalSays('15')
  await saved()

  // From the store again.
  await press('全部草稿')
  await press('打开 云溪县石桥乡人民政府')
  await press('三、收到和处理')
  if ((await field('本年新收 自然人')).value !== '１２') throw new Error('the draft lost a text')
  await totalSays('15')

  await press('核对与导出')
  const docx = await whatComesDown(() => press('下载 Word 文档'))
  if (docx.size < 5000) throw new Error(`the .docx has ${docx.size} bytes`)
  const txt = await whatComesDown(() => press('下载纯文本'))
  if (!new TextDecoder().decode(await txt.arrayBuffer()).includes('云溪县石桥乡人民政府'))
    throw new Error('the .txt lacks the name')

  // The exported file is opened as a clerk opens it.
  await press('全部草稿')
  const input = await until('file input', () => document.querySelector('input[type="file"]'))
  const chosen = new DataTransfer()
  chosen.items.add(new File([docx], '年报.docx', { type: docx.type }))
  input.files = chosen.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await until('the report of the file', () => location.hash.startsWith('#/draft/'))
  await press('三、收到和处理')
  await totalSays('15')
  await saved()
}

const cellNow = () => document.activeElement

function key(name, more = {}) {
  cellNow().dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
  )
}

const cellSays = (label, text) =>
  until(`${label}: ${text}`, () => {
    const cell = document.querySelector(`input[aria-label="${label}"]`)
    return cell && cell.value === text
  })

const focusOn = (label) =>
  until(`focus on ${label}`, () => cellNow().getAttribute('aria-label') === label)

async function grid() {
  await press('全部草稿')
  await press('新建报告')
  await press('三、收到和处理')
  const first = await field('本年新收 自然人')
  first.focus()
  type(first, '12')
  key('ArrowRight')
  await focusOn('本年新收 商业企业')
  key('Enter')
  await focusOn('上年结转 商业企业')

  const data = new DataTransfer()
  data.setData('text/plain', '1\t2\r\n3\t4\r\n')
  data.setData('text/html', '<table><tr><td style="x:y">1<td>2<tr><td>3<td>4</table>')
  cellNow().dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
  await cellSays('予以公开 科研机构', '4')
  key('z', { ctrlKey: true })
  await cellSays('予以公开 科研机构', '')

  key('Home', { ctrlKey: true })
  await focusOn('本年新收 自然人')
  key('ArrowDown', { shiftKey: true })
  key('d', { ctrlKey: true })
  await cellSays('上年结转 自然人', '12')
  key('z', { ctrlKey: true })
  await cellSays('上年结转 自然人', '')
  key('y', { ctrlKey: true })
  await cellSays('上年结转 自然人', '12')
}

await job()
await grid()
