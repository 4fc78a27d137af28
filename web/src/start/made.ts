import type { Created } from '../api'

/** The session that was just made, with the links the server gives only once. Lost on a reload, on purpose. */
export const made: { session: Created | null } = { session: null }
