// The front end's part of the Maven build: `node maven.mjs build | checks | browser`. Does only what is stale.
import { spawn } from 'node:child_process'
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
  async build() {
    await install()
    const sources = hash(['index.html', 'package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.js', 'src', 'public'])
    if (stamp('build') === sources && existsSync(join(here, 'dist', 'index.html'))) return
    await npm('run', 'build')
    // Asset names change with their content; Maven copies the new ones but never removes the old.
    rmSync(join(here, '..', 'target', 'classes', 'webroot'), { recursive: true, force: true })
    stamp('build', sources)
  },
  async checks() {
    await install()
    // Each ends, so that all that is wrong is said at once.
    const ended = await Promise.allSettled([npm('run', 'check'), npm('run', 'lint'), npm('test')])
    for (const { reason } of ended) if (reason) throw reason
  },
  async browser() {
    await install()
    await npm('run', 'browser')
  },
}

async function install() {
  const lock = hash(['package.json', 'package-lock.json', '.npmrc'])
  if (stamp('install') === lock) return
  await npm('ci')
  stamp('install', lock)
}

/** What it says comes out in one piece, as others may run beside it. Rejects with what to tell. */
function npm(...args) {
  const windows = process.platform === 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', args, { cwd: here, shell: windows })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece))
    child.on('error', (error) => reject([`npm is niet gevonden: ${error.message}`, 'npm was not found; it normally comes with Node.js.']))
    child.on('close', (status) =>
      process.stdout.write(Buffer.concat(said), () =>
        status === 0 ? resolve() : reject([`"npm ${args.join(' ')}" is mislukt.`, `"npm ${args.join(' ')}" failed.`]),
      ),
    )
  })
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
await step().catch((lines) => fail(...[lines].flat()))
