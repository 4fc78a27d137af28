// A device is one tab. Its id is kept over a reload, and a tab that was closed with unsent work is taken up again.
import { outboxKey } from './outbox'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  return `d-${[...bytes].map((byte) => letters[byte % letters.length]).join('')}`
}

/** True if no other tab holds this device. */
async function claim(device: string): Promise<boolean> {
  if (!('locks' in navigator)) return claimByAsking(device)
  return new Promise((resolve) => {
    void navigator.locks.request(`taartbord.${device}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      // Held until the tab goes.
      return lock ? new Promise<never>(() => undefined) : undefined
    })
  })
}

const answerWithin = 200

/** There are no locks on plain http on a network address: there the other tabs are asked. One that sleeps does not answer (K2). */
async function claimByAsking(device: string): Promise<boolean> {
  const channel = new BroadcastChannel(`taartbord.${device}`)
  const free = await new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === 'held' && resolve(false)
    channel.postMessage('whose')
    setTimeout(() => resolve(true), answerWithin)
  })
  // Answers until the tab goes.
  if (free) channel.onmessage = ({ data }) => data === 'whose' && channel.postMessage('held')
  else channel.close()
  return free
}

function devicesWithWork(session: string, person: string): string[] {
  const prefix = outboxKey(session, person, '')
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

export async function myDevice(session: string, person: string): Promise<string> {
  const key = `taartbord.device.${session}.${person}`
  const own = sessionStorage.getItem(key)
  const orphans = 'locks' in navigator ? devicesWithWork(session, person) : []
  for (const device of own ? [own, ...orphans] : orphans) {
    if (await claim(device)) {
      sessionStorage.setItem(key, device)
      return device
    }
  }
  const device = newDevice()
  await claim(device)
  sessionStorage.setItem(key, device)
  return device
}
