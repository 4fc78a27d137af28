// The front end's part of the Maven build: `node maven.mjs build | checks | browser`. Does only what is stale.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const stamps = join(here, 'node_modules', '.taartbord')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Taartbord heeft Node.js 20.19 of nieuwer nodig; dit is ${process.versions.node}. Zonder schermen bouwen kan met -DskipWeb.`,
    `Taartbord needs Node.js 20.19 or newer; this is ${process.versions.node}. Use -DskipWeb to build without the front end.`,
  )
}

const steps = {
  build() {
    install()
    const sources = hash(['index.html', 'package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.js', 'src', 'public'])
    if (stamp('build') === sources && existsSync(join(here, 'dist', 'index.html'))) return
    npm('run', 'build')
    // Asset names change with their content; Maven copies the new ones but never removes the old.
    rmSync(join(here, '..', 'target', 'classes', 'webroot'), { recursive: true, force: true })
    stamp('build', sources)
  },
  checks() {
    install()
    npm('run', 'check')
    npm('run', 'lint')
    npm('test')
  },
  browser() {
    install()
    npm('run', 'browser')
  },
}

function install() {
  const lock = hash(['package.json', 'package-lock.json', '.npmrc'])
  if (stamp('install') === lock) return
  npm('ci')
  stamp('install', lock)
}

function npm(...args) {
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: here, stdio: 'inherit', shell: windows })
  if (error) fail(`npm is niet gevonden: ${error.message}`, 'npm was not found; it normally comes with Node.js.')
  if (status !== 0) fail(`"npm ${args.join(' ')}" is mislukt.`, `"npm ${args.join(' ')}" failed.`)
}

function stamp(name, value) {
  const file = join(stamps, name)
  if (value === undefined) return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  mkdirSync(stamps, { recursive: true })
  writeFileSync(file, value)
}

function hash(paths) {
  const digest = createHash('sha256').update(process.versions.node)
  const add = (path) => {
    const full = join(here, path)
    if (!existsSync(full)) return
    let children
    try {
      children = readdirSync(full).sort()
    } catch {
      digest.update(path).update('\0').update(readFileSync(full))
      return
    }
    for (const child of children) add(join(path, child))
  }
  paths.forEach(add)
  return digest.digest('hex')
}

function fail(...lines) {
  console.error(lines.join('\n'))
  process.exit(1)
}

const step = steps[process.argv[2]]
if (!step) fail('Gebruik: node maven.mjs build | checks | browser', 'Usage: node maven.mjs build | checks | browser')
step()
