// Puts a browser and the Playwright driver where the Java browser stories look for them: .browser/cli and .browser/chromium.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const home = join(here, '.browser')
const cli = join(home, 'cli')

mkdirSync(cli, { recursive: true })
link(join(here, 'node_modules', 'playwright-core'), join(cli, 'package'))
link(process.execPath, join(cli, 'node'))

const chromium = installed() ?? (await fromNpm())
writeFileSync(join(home, 'chromium'), chromium)
console.log(`Browser: ${chromium}`)

function installed() {
  if (process.env.CHROMIUM) {
    accessSync(process.env.CHROMIUM, constants.X_OK)
    return process.env.CHROMIUM
  }
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined
}

async function fromNpm() {
  // The package unpacks to <tmp>/chromium and never replaces an older one there, so every version gets its own place.
  const { version } = JSON.parse(readFileSync(join(here, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'))
  process.env.TMPDIR = join(home, version)
  mkdirSync(process.env.TMPDIR, { recursive: true })
  return (await import('@sparticuz/chromium')).default.executablePath()
}

function link(to, from) {
  rmSync(from, { recursive: true, force: true })
  symlinkSync(to, from)
}
